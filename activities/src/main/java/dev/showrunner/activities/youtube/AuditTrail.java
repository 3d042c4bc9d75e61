package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what every write changed, with the text that stood there before, so that nothing Showrunner overwrites is ever
 * lost.
 */
final class AuditTrail {
    private final Consumer<AuditEntry> sink;
    private final InstantSource clock;

    AuditTrail(Consumer<AuditEntry> sink, InstantSource clock) {
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * A write succeeded.
     *
     * @param before as it was read
     * @param after what was sent
     */
    void wrote(Resource before, GenericJson after, Desired desired) {
        Instant now = clock.instant();
        after.forEach((part, value) -> {
            if (value instanceof Map<?, ?> fields) {
                Map<?, ?> was = before.json().get(part) instanceof Map<?, ?> known ? known : Map.of();
                fields.forEach((name, text) -> note(now, desired, before.id(), part + "." + name, was.get(name), text));
                was.forEach((name, text) -> {
                    if (!fields.containsKey(name)) {
                        note(now, desired, before.id(), part + "." + name, text, null);
                    }
                });
            }
        });
    }

    /** An event was made. */
    void scheduled(String videoId, Desired desired) {
        sink.accept(new AuditEntry(
                clock.instant(),
                Deed.SCHEDULED,
                null,
                desired.revision().id(),
                desired.episode().toString(),
                videoId,
                null,
                null,
                desired.title()));
    }

    /** An event was removed. */
    void removed(String videoId, EpisodeId episode, Revision revision) {
        sink.accept(new AuditEntry(
                clock.instant(), Deed.REMOVED, null, revision.id(), episode.toString(), videoId, null, null, null));
    }

    /** A picture was uploaded; what it shows follows from the repository, of which the design tells. */
    void drew(String videoId, Desired desired) {
        sink.accept(new AuditEntry(
                clock.instant(),
                Deed.WROTE,
                null,
                desired.revision().id(),
                desired.episode().toString(),
                videoId,
                "thumbnail",
                null,
                "design " + desired.thumbnail().fingerprint()));
    }

    private void note(
            Instant now, Desired desired, String videoId, String field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            sink.accept(new AuditEntry(
                    now,
                    Deed.WROTE,
                    null,
                    desired.revision().id(),
                    desired.episode().toString(),
                    videoId,
                    field,
                    text(was),
                    text(is)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
