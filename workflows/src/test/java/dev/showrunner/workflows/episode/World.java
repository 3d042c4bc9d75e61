package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.episode.Assessment.Intention;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Rundown;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YouTube of one episode, as its activities see it: what stands there, what was asked, what goes wrong next. */
final class World implements EpisodeActivities {
    /** What happens to an insert. */
    enum Insert {
        ANSWERED,
        /** It is applied and the answer is lost. */
        ANSWER_LOST,
        /** It never arrives and no answer comes. */
        REQUEST_LOST
    }

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final Deque<Insert> inserts = new ArrayDeque<>();
    final Deque<Failure> failures = new ArrayDeque<>();
    final List<String> videos = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant start;
    private volatile Lifecycle lifecycle = Lifecycle.UPCOMING;
    private volatile @Nullable Rundown rundown;
    private volatile boolean isHidden;
    private volatile boolean isCancelled;
    private volatile @Nullable Runnable afterInsert;
    private volatile List<Drift> drifts = List.of();

    World(Instant start) {
        this.start = start;
    }

    /** Listings of YouTube show the past: nothing. */
    void hide(boolean hidden) {
        isHidden = hidden;
    }

    /** The catalogue says something of the episode's day. */
    void say(Rundown said) {
        rundown = said;
        start = said.airtime();
    }

    /** Somebody edits its title on YouTube. */
    void edit(String title) {
        drifts = List.of(Drift.between(Field.TITLE, title, "Repairing DNS"));
    }

    /** The catalogue wants no event of it any more. */
    void cancel() {
        isCancelled = true;
    }

    void become(Lifecycle next) {
        lifecycle = next;
    }

    void afterInsert(Runnable action) {
        afterInsert = action;
    }

    @Override
    public Assessment assess(Assessing question) {
        calls.add("look");
        String video = question.videoId() != null ? question.videoId() : found();
        boolean isGone = question.videoId() != null && !videos.contains(question.videoId());
        Intention intention = question.remove() || isCancelled ? Intention.NO_EVENT : Intention.AIR;
        return new Assessment(
                intention,
                start,
                Duration.ofHours(1),
                video,
                isGone,
                video == null ? null : lifecycle,
                plan(intention, video, question.applied()),
                List.of(),
                question.applied(),
                null,
                null,
                1,
                intention == Intention.AIR ? rundown : null);
    }

    private @Nullable String found() {
        return isHidden || videos.isEmpty() ? null : videos.getFirst();
    }

    private EpisodePlan plan(Intention intention, @Nullable String video, Applied applied) {
        List<Step> steps = new ArrayList<>();
        if (intention == Intention.NO_EVENT) {
            if (video != null && lifecycle == Lifecycle.UPCOMING) {
                steps.add(Step.of(Step.Kind.DELETE, List.of(), "Not wanted"));
            }
        } else {
            if (video == null) {
                steps.add(Step.of(Step.Kind.INSERT, List.of(Field.TITLE), "New"));
            }
            if (!applied.fields().containsKey(Field.STREAM)) {
                steps.add(Step.of(Step.Kind.BIND, List.of(Field.STREAM), "New"));
            }
            if (!applied.fields().containsKey(Field.THUMBNAIL)) {
                steps.add(Step.of(Step.Kind.THUMBNAIL, List.of(Field.THUMBNAIL), "New"));
            }
        }
        return new EpisodePlan(steps, drifts, List.of());
    }

    @Override
    public Written insert(Write write) {
        calls.add("insert");
        fail();
        Insert fate = inserts.isEmpty() ? Insert.ANSWERED : inserts.removeFirst();
        if (fate != Insert.REQUEST_LOST) {
            videos.add("video-" + (videos.size() + 1));
        }
        Runnable action = afterInsert;
        if (action != null) {
            action.run();
        }
        if (fate != Insert.ANSWERED) {
            throw Trouble.unknownResult("YouTube did not answer", new IOException("cut"));
        }
        return written(write, videos.getLast());
    }

    @Override
    public Written reschedule(Write write) {
        return repeatable("reschedule", write);
    }

    @Override
    public Written bind(Write write) {
        return repeatable("bind", write);
    }

    @Override
    public Written describe(Write write) {
        return repeatable("describe", write);
    }

    @Override
    public Written setThumbnail(Write write) {
        return repeatable("thumbnail", write);
    }

    @Override
    public Written addToPlaylist(Write write) {
        return repeatable("playlist", write);
    }

    @Override
    public Written delete(Write write) {
        videos.remove(write.videoId());
        return repeatable("delete", write);
    }

    private Written repeatable(String call, Write write) {
        calls.add(call);
        fail();
        return written(write, String.valueOf(write.videoId()));
    }

    private void fail() {
        Failure failure = failures.pollFirst();
        if (failure != null) {
            throw Trouble.toApplicationFailure(failure);
        }
    }

    private static Written written(Write write, String video) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        write.step().fields().forEach(field -> fields.put(field, "as planned"));
        return new Written(video, fields, write.step().units());
    }
}
