package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.TextRules;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields under {@code youtube:}, which an episode, a show and the channel may have. */
public final class YouTubeFields {
    /** YouTube's limit for all tags together, as it counts them. */
    public static final int TAG_CHARACTERS = 500;

    /** The id of a video that already exists. */
    public static final Type<String> VIDEO_ID =
            Scalar.text("a video's id", YouTubeFields::videoId).matching("^[A-Za-z0-9_-]{11}$");

    private static final Field<String> ID = Field.optional(
            "id",
            VIDEO_ID,
            "Id of a video that already exists. Naming one tells Showrunner to adopt it.",
            "GbLMQslgtGY");
    private static final Field<Privacy> PRIVACY =
            Field.optional("privacy", Types.choice(Privacy.class), "Who can see it.", "public");
    private static final Field<String> CATEGORY_FIELD = Field.optional(
            "category", Category.TYPE, "YouTube's category, by name or number.", "science-and-technology");
    private static final Field<List<String>> TAGS = Field.optional(
            "tags",
            new ListOf<>(Prose.line(TAG_CHARACTERS)),
            "Tags for YouTube's search, at most 500 characters together.",
            "[kubernetes, cloud native]");
    private static final Field<String> LANGUAGE = Field.optional(
            "language", Scalar.text("a language", YouTubeFields::language), "Language of the texts, BCP 47.", "en-GB");
    private static final Field<Boolean> MADE_FOR_KIDS =
            Field.optional("madeForKids", Types.YES_OR_NO, "YouTube's declaration; `false` unless said.", "false");
    private static final Field<Boolean> AUTO_START =
            Field.optional("autoStart", Types.YES_OR_NO, "Whether YouTube goes live when the encoder sends.", "true");
    private static final Field<Boolean> AUTO_STOP = Field.optional(
            "autoStop", Types.YES_OR_NO, "Whether YouTube ends the event when the encoder stops.", "false");
    private static final Field<Boolean> DVR =
            Field.optional("dvr", Types.YES_OR_NO, "Whether viewers can rewind while it is live.", "true");
    private static final Field<String> LATENCY =
            Field.optional("latency", Types.choice("normal", "low", "ultraLow"), "How far viewers are behind.", "low");

    /** All of them. */
    public static final Structure<YouTubeSettings> TYPE = new Structure<>(
            Shape.of(
                    "the settings for YouTube",
                    "Settings for YouTube. What an episode leaves out is taken from its show, then from the channel.",
                    ID,
                    PRIVACY,
                    CATEGORY_FIELD,
                    TAGS,
                    LANGUAGE,
                    MADE_FOR_KIDS,
                    AUTO_START,
                    AUTO_STOP,
                    DVR,
                    LATENCY),
            YouTubeFields::settings);

    private YouTubeFields() {}

    private static YouTubeSettings settings(Values values, YamlNode node, Source source) {
        List<String> tags = values.get(TAGS, List.of());
        int length = tagsLength(tags);
        if (length > TAG_CHARACTERS) {
            source.findings()
                    .add(
                            TextRules.TAGS_TOO_LONG,
                            values.place(TAGS),
                            "The tags have " + length + " characters as YouTube counts them; " + TAG_CHARACTERS
                                    + " are possible.",
                            "Remove some; the first count most.");
        }
        return new YouTubeSettings(
                values.get(ID),
                values.get(PRIVACY),
                values.get(CATEGORY_FIELD),
                tags,
                values.get(LANGUAGE),
                values.get(MADE_FOR_KIDS),
                values.get(AUTO_START),
                values.get(AUTO_STOP),
                values.get(DVR),
                values.get(LATENCY));
    }

    /**
     * How YouTube counts tags: all characters, two quotation marks around a tag with a blank, a comma between two.
     *
     * @see <a href="https://developers.google.com/youtube/v3/docs/videos#snippet.tags[]">videos: snippet.tags</a>
     */
    public static int tagsLength(List<String> tags) {
        int length = Math.max(0, tags.size() - 1);
        for (String tag : tags) {
            length += tag.codePointCount(0, tag.length()) + (tag.indexOf(' ') >= 0 ? 2 : 0);
        }
        return length;
    }

    private static @Nullable String videoId(Text text, Source source) {
        String id = text.text().strip();
        if (isVideoId(id)) {
            return id;
        }
        String inside = null;
        for (String part : id.split("[/=?&#]", -1)) {
            inside = isVideoId(part) ? part : inside;
        }
        source.report(
                ChannelRules.BAD_VIDEO_ID,
                text,
                "'" + Excerpt.of(id) + "' is not the id of a video.",
                inside == null
                        ? "Write the eleven characters after 'v=' in the video's address."
                        : "Write " + inside + ".");
        return null;
    }

    private static boolean isVideoId(String id) {
        return id.length() == 11
                && id.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '-');
    }

    private static @Nullable String language(Text text, Source source) {
        String tag = text.text().strip();
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException notATag) {
            // reported below, like a word that only looks like a tag
        }
        source.report(
                ChannelRules.BAD_LANGUAGE,
                text,
                "'" + Excerpt.of(tag) + "' is not a language tag.",
                "Write a BCP 47 tag, such as en, en-GB or pt-BR.");
        return null;
    }
}
