package dev.showrunner.episodes.catalogue.fields;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The categories a video can be put in.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/videoCategories/list">videoCategories.list</a>
 */
public enum Category {
    FILM_AND_ANIMATION("1"),
    AUTOS_AND_VEHICLES("2"),
    MUSIC("10"),
    PETS_AND_ANIMALS("15"),
    SPORTS("17"),
    TRAVEL_AND_EVENTS("19"),
    GAMING("20"),
    PEOPLE_AND_BLOGS("22"),
    COMEDY("23"),
    ENTERTAINMENT("24"),
    NEWS_AND_POLITICS("25"),
    HOWTO_AND_STYLE("26"),
    EDUCATION("27"),
    SCIENCE_AND_TECHNOLOGY("28"),
    NONPROFITS_AND_ACTIVISM("29");

    /** A category by name or number; its value is YouTube's number. */
    public static final Type<String> TYPE = new Scalar<>("a category", Category::parse, schema -> {
        ArrayNode values = schema.putArray("enum");
        for (Category category : values()) {
            values.add(category.word());
        }
        for (Category category : values()) {
            values.add(category.id).add(Integer.parseInt(category.id));
        }
    });

    private final String id;

    Category(String id) {
        this.id = id;
    }

    /** YouTube's number. */
    public String id() {
        return id;
    }

    /** As it is written in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String parse(Text text, Source source) {
        String written = text.text().strip();
        String word = written.replace(" & ", " and ").replace(' ', '-');
        for (Category category : values()) {
            if (category.id.equals(written) || category.word().equalsIgnoreCase(word)) {
                return category.id;
            }
        }
        source.report(
                ChannelRules.UNKNOWN_CATEGORY,
                text,
                "'" + Excerpt.of(written) + "' is not one of YouTube's categories.",
                "Write one of: " + Arrays.stream(values()).map(Category::word).collect(Collectors.joining(", ")) + ".");
        return null;
    }
}
