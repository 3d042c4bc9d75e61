package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The owned fields of a video in one canonical spelling, so that desired, observed and applied are compared alike. An
 * echo from YouTube is never a difference: line ends, trailing blanks, Unicode normalisation (NFC), the order of tags,
 * the case of a language and fractions of a second are levelled. A field that is absent from the map is not looked at.
 */
public final class FieldValues {
    private final EnumMap<Field, String> texts = new EnumMap<>(Field.class);

    private FieldValues() {}

    /**
     * What the catalogue wants, as far as it follows from the catalogue alone: all but stream and playlist, and but
     * what is left as it is.
     */
    public static FieldValues of(Desired desired) {
        FieldValues values = said(desired);
        values.texts.keySet().removeAll(desired.left());
        return values;
    }

    /** What the catalogue says, also of what is left as it is. */
    static FieldValues said(Desired desired) {
        FieldValues values = new FieldValues();
        values.put(Field.TITLE, line(desired.title()));
        values.put(Field.DESCRIPTION, text(desired.description()));
        values.put(Field.TAGS, tags(desired.tags()));
        values.put(Field.CATEGORY, desired.category());
        values.put(Field.LANGUAGE, language(desired.language()));
        values.put(Field.PRIVACY, desired.privacy().wire());
        values.put(Field.MADE_FOR_KIDS, Boolean.toString(desired.madeForKids()));
        values.put(Field.START, start(desired.start()));
        values.put(Field.LIVE_SETTINGS, live(desired.live()));
        values.put(Field.THUMBNAIL, desired.thumbnail().fingerprint());
        return values;
    }

    /** What is wanted altogether. Stream and playlist are in it where the terms name them. */
    public static FieldValues of(Desired desired, Terms terms) {
        FieldValues values = of(desired);
        values.put(Field.STREAM, terms.streamId());
        values.put(Field.PLAYLIST, terms.playlistId());
        values.texts.keySet().removeAll(desired.left());
        return values;
    }

    /** What YouTube shows. The empty text stands for a field that is unset there. */
    public static FieldValues of(Observed observed, Terms terms) {
        FieldValues values = new FieldValues();
        values.put(Field.TITLE, line(observed.title()));
        values.put(Field.DESCRIPTION, text(observed.description()));
        values.put(Field.TAGS, tags(observed.tags()));
        values.put(Field.CATEGORY, orEmpty(observed.category()));
        values.put(Field.LANGUAGE, orEmpty(language(observed.language())));
        values.put(Field.PRIVACY, observed.privacy().wire());
        values.put(Field.MADE_FOR_KIDS, observed.madeForKids() == null ? "" : Boolean.toString(observed.madeForKids()));
        values.put(Field.START, observed.start() == null ? "" : start(observed.start()));
        values.put(Field.LIVE_SETTINGS, observed.live() == null ? "" : live(observed.live()));
        values.put(Field.STREAM, orEmpty(observed.streamId()));
        values.put(Field.THUMBNAIL, observed.thumbnail());
        values.put(Field.PLAYLIST, observed.inPlaylist() ? orEmpty(terms.playlistId()) : "");
        return values;
    }

    /** The canonical spelling of a field; absent when the field is not looked at. */
    public @Nullable String text(Field field) {
        return texts.get(field);
    }

    /** The fingerprint of a field; absent when the field is not looked at. */
    public @Nullable String fingerprint(Field field) {
        String text = texts.get(field);
        return text == null ? null : fingerprint(field, text);
    }

    /** The fingerprints of all fields; the caller's own copy. */
    public Map<Field, String> fingerprints() {
        return fingerprints(texts.keySet());
    }

    /** The fingerprints of some fields; those that are not looked at are left out. */
    public Map<Field, String> fingerprints(Collection<Field> fields) {
        Map<Field, String> fingerprints = new EnumMap<>(Field.class);
        for (Field field : fields) {
            String text = texts.get(field);
            if (text != null) {
                fingerprints.put(field, fingerprint(field, text));
            }
        }
        return fingerprints;
    }

    /** The fingerprint a description has, whoever wrote it. */
    static String fingerprintOfDescription(String description) {
        return fingerprint(Field.DESCRIPTION, text(description));
    }

    private static String fingerprint(Field field, String text) {
        return Fingerprint.of(field.name(), text);
    }

    private void put(Field field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    private static String line(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC).strip();
    }

    private static String text(String description) {
        String normal = Normalizer.normalize(description, Normalizer.Form.NFC);
        StringBuilder levelled = new StringBuilder(normal.length());
        normal.lines().forEach(line -> levelled.append(line.stripTrailing()).append('\n'));
        return levelled.toString().strip();
    }

    private static String tags(List<String> tags) {
        return tags.stream().map(FieldValues::line).sorted().collect(Collectors.joining("\n"));
    }

    private static @Nullable String language(@Nullable String language) {
        return language == null ? null : language.toLowerCase(Locale.ROOT);
    }

    private static String start(Instant start) {
        return start.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String live(LiveSettings live) {
        return "auto start " + live.autoStart() + ", auto stop " + live.autoStop() + ", DVR " + live.dvr()
                + ", latency " + live.latency();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
