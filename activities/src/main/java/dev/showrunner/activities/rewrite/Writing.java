package dev.showrunner.activities.rewrite;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.PublishedVideos;
import dev.showrunner.activities.youtube.PublishedVideos.Shown;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.workflows.failure.Bug;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Due;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Finding.Kind;
import dev.showrunner.workflows.rewrite.Receipt;
import dev.showrunner.workflows.rewrite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes some videos, a few at a time. The first answer that concerns all of them stops those that wait. */
final class Writing {
    private static final int AT_ONCE = 8;
    private static final Duration AFTER_HUMAN = Duration.ofMinutes(15);

    private final PublishedVideos videos;
    private final Broadcasts broadcasts;
    private final Drawing drawing;
    private final InstantSource clock;

    Writing(PublishedVideos videos, Broadcasts broadcasts, Drawing drawing, InstantSource clock) {
        this.videos = videos;
        this.broadcasts = broadcasts;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** What came of one video. */
    private sealed interface Result {
        int units();

        record Written(Candidate candidate, int units) implements Result {}

        record Refused(Finding finding, int units) implements Result {}

        record Later(Stop stop, int units) implements Result {}
    }

    /** Why no more is written now. */
    private record Stop(Instant retryAt, String reason, boolean isQuotaGone) {}

    /**
     * Writes what is due.
     *
     * @param settled what turned out to be as wanted already
     * @param unitsBefore what was spent on finding out
     */
    Receipt write(Seen seen, List<Candidate> settled, Judge judge, Map<String, Shown> shown, int unitsBefore) {
        AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
        List<Callable<Result>> tasks = new ArrayList<>();
        for (Due due : seen.due()) {
            // Composed here, on one thread; written there, on several.
            Desired desired = judge.desired(due.candidate().episode()).orElseThrow();
            Shown video = Objects.requireNonNull(shown.get(due.candidate().videoId()));
            tasks.add(() -> Meter.metered(() -> one(due, video, desired, judge, stop)));
        }
        List<Candidate> done = new ArrayList<>(settled);
        List<Finding> findings = new ArrayList<>(seen.findings());
        int written = 0;
        int units = unitsBefore;
        for (Result result : run(tasks)) {
            units += result.units();
            switch (result) {
                case Result.Written ok -> {
                    done.add(ok.candidate());
                    written++;
                }
                case Result.Refused refused -> findings.add(refused.finding());
                case Result.Later later -> stop.compareAndSet(null, later.stop());
            }
        }
        Stop why = stop.get();
        return new Receipt(
                done,
                written,
                findings,
                why == null ? null : why.retryAt(),
                why == null ? "" : why.reason(),
                why != null && why.isQuotaGone(),
                units);
    }

    private Result one(Due due, Shown shown, Desired desired, Judge judge, AtomicReference<@Nullable Stop> stop) {
        Stop stopped = stop.get();
        if (stopped != null) {
            return new Result.Later(stopped, 0);
        }
        try {
            Set<Field> texts = EnumSet.copyOf(due.fields());
            if (texts.remove(Field.THUMBNAIL)) {
                Thumbnail picture = drawing.of(desired.thumbnail(), judge.catalogue());
                if (picture.isProvisional()) {
                    return refused(
                            due,
                            String.join(" ", picture.notes()),
                            "Put the photo into the channel repository, or commit again once its host answers.");
                }
                broadcasts.setThumbnail(due.candidate().videoId(), picture.bytes(), picture.mediaType(), desired);
            }
            if (!texts.isEmpty()) {
                videos.rewrite(shown, desired, texts);
            }
            return new Result.Written(due.candidate(), Meter.units());
        } catch (RetryAt later) {
            return later(stop, new Stop(later.time(), message(later), later.isQuotaGone()));
        } catch (NeedsHuman needed) {
            if (needed.isOfTheChannel()) {
                String reason = message(needed) + " " + needed.remedy();
                return later(stop, new Stop(clock.instant().plus(AFTER_HUMAN), reason, false));
            }
            return refused(due, message(needed), needed.remedy());
        } catch (Bug bug) {
            return refused(due, "Showrunner failed: " + message(bug), "See the log, and please report it");
        }
    }

    private static Result later(AtomicReference<@Nullable Stop> stop, Stop why) {
        stop.compareAndSet(null, why);
        return new Result.Later(why, Meter.units());
    }

    private Result refused(Due due, String reason, String remedy) {
        return new Result.Refused(
                new Finding(due.candidate(), Kind.BLOCKED, reason, remedy, List.of(), clock.instant()), Meter.units());
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static List<Result> run(List<Callable<Result>> tasks) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while videos were rewritten", e);
        }
    }
}
