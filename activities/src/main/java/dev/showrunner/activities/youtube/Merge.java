package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.failure.Bug;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the fields that are ours into a resource that was just read, and nothing else: an update erases whatever its
 * parts leave out, so each part it names has to be sent whole.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/videos/update">videos.update</a>
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveBroadcasts/update">liveBroadcasts.update</a>
 */
final class Merge {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What is written to. */
    enum Target {
        BROADCAST(ApiMethod.BROADCASTS_UPDATE, "youtube/v3/liveBroadcasts"),
        VIDEO(ApiMethod.VIDEOS_UPDATE, "youtube/v3/videos");

        private final ApiMethod method;
        private final String path;

        Target(ApiMethod method, String path) {
            this.method = method;
            this.path = path;
        }

        /** The method that writes it. */
        ApiMethod method() {
            return method;
        }

        /** Where it is written to, below the root. */
        String path() {
            return path;
        }

        /** The parts that hold these fields, each once, sorted. */
        List<String> parts(Collection<Field> fields) {
            Set<String> named = new TreeSet<>();
            for (Field field : fields) {
                named.add(part(field));
            }
            return List.copyOf(named);
        }

        private String part(Field field) {
            return switch (field) {
                case TITLE, DESCRIPTION, CATEGORY -> "snippet";
                case PRIVACY, MADE_FOR_KIDS -> "status";
                case TAGS, LANGUAGE -> only(VIDEO, field, "snippet");
                case START -> only(BROADCAST, field, "snippet");
                case LIVE_SETTINGS -> only(BROADCAST, field, "contentDetails");
                case STREAM, THUMBNAIL, PLAYLIST -> throw new Bug(field + " is not written with an update.");
            };
        }

        private String only(Target holder, Field field, String part) {
            if (this != holder) {
                throw new Bug(method.wire() + " cannot write " + field + ".");
            }
            return part;
        }
    }

    private Merge() {}

    /**
     * What an update has to send: the id, and each part whole that holds one of the fields.
     *
     * @return nothing if the resource shows all of it already
     */
    static Optional<GenericJson> of(Target target, Resource read, Desired desired, Set<Field> fields) {
        List<String> parts = target.parts(fields);
        GenericJson merged = read.copyOf(parts);
        for (Field field : fields) {
            put(field, part(merged, target.part(field)), desired);
        }
        return merged.equals(read.copyOf(parts)) ? Optional.empty() : Optional.of(merged);
    }

    /** A time as YouTube writes it: UTC, milliseconds. */
    static String time(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    private static void put(Field field, Map<String, Object> part, Desired desired) {
        switch (field) {
            case TITLE -> part.put("title", desired.title());
            case DESCRIPTION -> part.put("description", desired.description());
            case TAGS -> putTags(part, desired.tags());
            case CATEGORY -> part.put("categoryId", desired.category());
            case LANGUAGE -> putOrRemove(part, "defaultLanguage", Optional.ofNullable(desired.language()));
            case PRIVACY -> putPrivacy(part, desired.privacy());
            case MADE_FOR_KIDS -> part.put("selfDeclaredMadeForKids", desired.madeForKids());
            case START -> putStart(part, desired.start());
            case LIVE_SETTINGS -> putLiveSettings(part, desired.live());
            case STREAM, THUMBNAIL, PLAYLIST -> throw new Bug(field + " is not written with an update.");
        }
    }

    private static void putTags(Map<String, Object> part, List<String> tags) {
        putOrRemove(
                part, "tags", Optional.of(tags).filter(some -> !some.isEmpty()).map(ArrayList::new));
    }

    /** A time of publication is good only for what is still private, and YouTube refuses it otherwise. */
    private static void putPrivacy(Map<String, Object> part, Privacy privacy) {
        part.put("privacyStatus", privacy.wire());
        if (privacy != Privacy.PRIVATE) {
            part.remove("publishAt");
        }
    }

    /** Another spelling of the same moment is left as it is. */
    private static void putStart(Map<String, Object> part, Instant start) {
        boolean same = part.get("scheduledStartTime") instanceof String text
                && Resource.instant(text).equals(start);
        if (!same) {
            part.put("scheduledStartTime", time(start));
        }
    }

    private static void putLiveSettings(Map<String, Object> part, LiveSettings live) {
        part.put("enableAutoStart", live.autoStart());
        part.put("enableAutoStop", live.autoStop());
        part.put("enableDvr", live.dvr());
        part.put("latencyPreference", live.latency());
    }

    private static void putOrRemove(Map<String, Object> part, String name, Optional<?> value) {
        if (value.isPresent()) {
            part.put(name, value.get());
        } else {
            part.remove(name);
        }
    }

    @SuppressWarnings("unchecked") // a part is an object of JSON, so its keys are texts
    private static Map<String, Object> part(GenericJson resource, String name) {
        return resource.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Collections.emptyMap();
    }
}
