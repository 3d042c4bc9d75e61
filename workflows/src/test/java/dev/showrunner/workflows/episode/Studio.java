package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event near air, with an encoder that a test switches. Transitions arrive with the next look. */
final class Studio implements ShowDayActivities {
    final List<Onward> moves = Collections.synchronizedList(new ArrayList<>());
    final List<Instant> looks = Collections.synchronizedList(new ArrayList<>());
    final Deque<Failure> failures = new ArrayDeque<>();
    private final InstantSource clock;
    private final World youtube;
    private volatile Stage stage = Stage.READY;
    private volatile Ingest ingest = Ingest.WAITING;
    private volatile boolean isMonitored;
    private volatile List<GateFacts.Cluster> clusters = List.of();
    private volatile @Nullable Instant startedAt;
    private volatile @Nullable Instant endedAt;

    Studio(InstantSource clock, World youtube) {
        this.clock = clock;
        this.youtube = youtube;
    }

    void monitored() {
        isMonitored = true;
    }

    void encoder(Ingest now) {
        ingest = now;
    }

    void clusters(GateFacts.Cluster... now) {
        clusters = List.of(now);
    }

    void stage(Stage now) {
        stage = now;
    }

    @Override
    public synchronized Sight glance(Subject subject) {
        Failure failure = failures.pollFirst();
        if (failure != null) {
            throw Trouble.toApplicationFailure(failure);
        }
        looks.add(clock.instant());
        arrive();
        return sight(null, 2);
    }

    @Override
    public synchronized Sight moveOn(Subject subject, Onward onward) {
        moves.add(onward);
        if (onward != Onward.COMPLETE && ingest != Ingest.SENDING) {
            return sight("The encoder is not sending.", 3);
        }
        switch (onward) {
            case TESTING -> stage = Stage.TEST_STARTING;
            case LIVE -> stage = Stage.LIVE_STARTING;
            case COMPLETE -> {
                stage = Stage.OVER;
                endedAt = clock.instant();
                youtube.become(Lifecycle.ENDED);
            }
        }
        return sight(null, 52);
    }

    private void arrive() {
        if (stage == Stage.TEST_STARTING) {
            stage = Stage.TESTING;
        } else if (stage == Stage.LIVE_STARTING) {
            stage = Stage.LIVE;
            startedAt = clock.instant();
            youtube.become(Lifecycle.LIVE);
        }
    }

    private Sight sight(@Nullable String refused, int units) {
        return new Sight(stage, isMonitored, ingest, "good", startedAt, endedAt, false, clusters, refused, units);
    }

    @Override
    public Statistics statistics(Subject subject) {
        return new Statistics(clock.instant(), 1200, 80L, null);
    }
}
