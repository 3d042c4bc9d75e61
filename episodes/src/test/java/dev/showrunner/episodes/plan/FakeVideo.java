package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What YouTube does with the steps of a plan: each call replaces every field of the parts it names, so that what the
 * writer did not carry over is lost; what comes back is the same text in YouTube's own spelling.
 */
final class FakeVideo {
    private static final List<Field> BROADCAST =
            List.of(Field.TITLE, Field.DESCRIPTION, Field.CATEGORY, Field.START, Field.PRIVACY, Field.LIVE_SETTINGS);
    private static final List<Field> VIDEO = List.of(
            Field.TITLE,
            Field.DESCRIPTION,
            Field.TAGS,
            Field.CATEGORY,
            Field.LANGUAGE,
            Field.PRIVACY,
            Field.MADE_FOR_KIDS);

    private final Terms terms;
    private final Lifecycle lifecycle;
    private Map<Field, Object> fields = new EnumMap<>(Field.class);

    private FakeVideo(Terms terms, Lifecycle lifecycle) {
        this.terms = terms;
        this.lifecycle = lifecycle;
    }

    /** Nothing is there yet: only an insert makes a video of it. */
    static FakeVideo none(Terms terms) {
        return new FakeVideo(terms, Lifecycle.UPCOMING);
    }

    static FakeVideo of(Observed observed, Terms terms) {
        FakeVideo video = new FakeVideo(terms, observed.lifecycle());
        video.put(Field.TITLE, observed.title());
        video.put(Field.DESCRIPTION, observed.description());
        video.put(Field.TAGS, observed.tags());
        video.put(Field.CATEGORY, observed.category());
        video.put(Field.LANGUAGE, observed.language());
        video.put(Field.PRIVACY, observed.privacy());
        video.put(Field.MADE_FOR_KIDS, observed.madeForKids());
        video.put(Field.START, observed.start());
        video.put(Field.LIVE_SETTINGS, observed.live());
        video.put(Field.STREAM, observed.streamId());
        video.put(Field.PLAYLIST, observed.inPlaylist() ? terms.playlistId() : null);
        return video;
    }

    void apply(EpisodePlan plan, Desired desired) {
        plan.steps().forEach(step -> apply(step, desired));
    }

    private void apply(Step step, Desired desired) {
        Map<Field, Object> written = new EnumMap<>(Field.class);
        for (Field field : step.fields()) {
            Object value = value(field, desired);
            if (value != null) {
                written.put(field, value);
            }
        }
        switch (step.kind()) {
            case INSERT -> fields = written;
            case RESCHEDULE -> replace(BROADCAST, written);
            case METADATA -> replace(VIDEO, written);
            case BIND, PLAYLIST -> fields.putAll(written);
            case THUMBNAIL -> {}
            case DELETE -> throw new AssertionError("Nothing is deleted by a plan for an episode that airs");
        }
    }

    /** Read, merge, write: the part's fields are all replaced by what was read before and what is written now. */
    private void replace(List<Field> part, Map<Field, Object> written) {
        if (!part.containsAll(written.keySet())) {
            throw new AssertionError("This call cannot carry " + written.keySet());
        }
        Map<Field, Object> merged = new EnumMap<>(fields);
        merged.putAll(written);
        part.forEach(fields::remove);
        part.stream().filter(merged::containsKey).forEach(field -> put(field, merged.get(field)));
    }

    private @Nullable Object value(Field field, Desired desired) {
        return switch (field) {
            case TITLE -> desired.title();
            case DESCRIPTION -> desired.description();
            case TAGS -> desired.tags();
            case CATEGORY -> desired.category();
            case LANGUAGE -> desired.language();
            case PRIVACY -> desired.privacy();
            case MADE_FOR_KIDS -> desired.madeForKids();
            case START -> desired.start();
            case LIVE_SETTINGS -> desired.live();
            case STREAM -> terms.streamId();
            case PLAYLIST -> terms.playlistId();
            case THUMBNAIL -> null;
        };
    }

    private void put(Field field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    /** As the API tells it. */
    @SuppressWarnings("unchecked")
    Observed observed() {
        List<String> tags = new ArrayList<>((List<String>) fields.getOrDefault(Field.TAGS, List.of()));
        Collections.reverse(tags);
        return new Observed(
                "video-1",
                (String) Objects.requireNonNull(fields.get(Field.TITLE)),
                ((String) Objects.requireNonNull(fields.get(Field.DESCRIPTION)))
                                .replace("\r\n", "\n")
                                .replace("\n", " \r\n")
                        + "\r\n",
                tags,
                (String) fields.get(Field.CATEGORY),
                (String) fields.get(Field.LANGUAGE),
                (Privacy) Objects.requireNonNull(fields.get(Field.PRIVACY)),
                (Boolean) fields.get(Field.MADE_FOR_KIDS),
                (Instant) fields.get(Field.START),
                (LiveSettings) fields.get(Field.LIVE_SETTINGS),
                lifecycle,
                (String) fields.get(Field.STREAM),
                fields.containsKey(Field.PLAYLIST),
                null);
    }
}
