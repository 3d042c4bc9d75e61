package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.ShowDayState;
import dev.showrunner.workflows.showday.ShowDayView;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an episode's workflow knows, and the one place that tells where it stands. Workflow code: deterministic. */
final class EpisodeMemory {
    private final String channel;
    private final EpisodeId episode;
    private final Orders orders;
    private final Story story;
    private final Neighbours neighbours;
    private final Units units;
    private final EpisodeNotices notices;
    private @Nullable String videoId;
    private Applied applied;
    private boolean certain;
    private boolean inherited;
    private @Nullable Instant insertedAt;
    private boolean isRepairAsked;

    EpisodeMemory(EpisodeState start) {
        channel = start.channel();
        episode = start.episode();
        orders = new Orders(start.target(), start.withdrawal(), start.reconciled());
        videoId = start.videoId();
        applied = start.applied();
        certain = start.certain();
        inherited = start.inherited();
        insertedAt = start.insertedAt();
        neighbours = new Neighbours(channel, episode);
        units = new Units(channel, episode, "", neighbours, start.reservations());
        notices = new EpisodeNotices(channel, episode, start.noticed());
        story = new Story(start);
    }

    EpisodeState state(@Nullable ShowDayState day) {
        return new EpisodeState(
                channel,
                episode,
                orders.target(),
                orders.withdrawal(),
                orders.reconciled(),
                videoId,
                applied,
                certain,
                inherited,
                insertedAt,
                units.reservations(),
                story.standing(),
                story.since(),
                story.timeline(),
                day,
                notices.state());
    }

    EpisodeView view(@Nullable Instant nextLook, List<Drift> drifts, @Nullable ShowDayView day) {
        return new EpisodeView(
                story.standing(),
                story.since(),
                videoId,
                orders.target() == null ? null : orders.target().revision(),
                nextLook,
                drifts,
                story.timeline(),
                day,
                applied);
    }

    /** What the catalogue wants of its clusters. */
    List<ClusterTarget> wantedClusters() {
        Target target = orders.target();
        return target == null ? List.of() : target.clusters();
    }

    static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    // What is to be followed.

    void follow(Target newer) {
        Target before = orders.target();
        if (!orders.follow(newer)) {
            return;
        }
        if (newer.isNew() && before == null && videoId == null) {
            certain = true;
        }
        if (newer.formerly() != null && (before == null || !newer.formerly().equals(before.formerly()))) {
            inherited = false;
        }
    }

    /** What is to be followed. */
    Orders orders() {
        return orders;
    }

    void askForRepair() {
        isRepairAsked = true;
    }

    /** Everything that was planned is written. */
    void repaired() {
        isRepairAsked = false;
        notices.confirmed(videoId, orders);
    }

    Assessing question(Instant notBefore) {
        Withdrawal gone = orders.withdrawal();
        if (gone != null) {
            return new Assessing(
                    channel,
                    episode,
                    formerly(),
                    gone.revision(),
                    true,
                    videoId,
                    applied,
                    gone.resources(),
                    false,
                    notBefore);
        }
        Target wanted = orders.wanted();
        return new Assessing(
                channel,
                episode,
                formerly(),
                wanted.revision(),
                false,
                videoId,
                applied,
                wanted.resources(),
                isRepairAsked,
                notBefore);
    }

    String channel() {
        return channel;
    }

    EpisodeId episode() {
        return episode;
    }

    // A rename.

    @Nullable
    EpisodeId formerly() {
        Target target = orders.target();
        return target == null ? null : target.formerly();
    }

    boolean hasInherited() {
        return inherited || videoId != null;
    }

    void inherit(Inheritance handed) {
        inherited = true;
        if (handed.videoId() != null) {
            found(handed.videoId());
            applied = handed.applied();
            note("Took over " + handed.videoId(), "The file was renamed", 0);
        }
    }

    // What is known of YouTube.

    @Nullable
    String videoId() {
        return videoId;
    }

    Applied applied() {
        return applied;
    }

    void learn(Assessment assessment) {
        applied = assessment.applied();
        notices.assessed(assessment, orders);
    }

    /** Answers whether that is news. */
    boolean doubtThumbnail() {
        boolean isNews = !applied.doubtsThumbnail();
        applied = applied.doubtingThumbnail();
        return isNews;
    }

    void found(String id) {
        videoId = id;
        certain = true;
    }

    void written(Written written) {
        applied = applied.with(written.fields());
        units.spent(written.units());
    }

    void inserted(Written written) {
        found(written.videoId());
        insertedAt = now();
        notices.made();
        written(written);
    }

    void eventRemoved() {
        notices.removed(orders.revision());
        videoId = null;
        insertedAt = null;
        applied = Applied.NOTHING;
    }

    @Nullable
    Instant insertedAt() {
        return insertedAt;
    }

    /** Whether the absence of a broadcast is known, not merely observed. */
    boolean isCertain() {
        return certain;
    }

    void certain(boolean known) {
        if (!known) {
            notices.made();
        }
        certain = known;
    }

    /** What people are told. */
    EpisodeNotices notices() {
        return notices;
    }

    /** What it costs. */
    Units units() {
        return units;
    }

    /** An account of its own, for a purpose that goes on beside the rest. */
    Units unitsFor(String purpose) {
        return new Units(channel, episode, purpose + "-", neighbours, 0);
    }

    Write write(Step step) {
        return write(step, videoId);
    }

    Write write(Step step, @Nullable String video) {
        return new Write(channel, episode, orders.revision(), video, orders.resources(), step);
    }

    // What is told.

    void note(String what, String why, int units) {
        story.add(new TimelineEntry(now(), what, why, units));
    }

    void stand(Standing newer) {
        Instant at = now();
        if (!story.stand(newer, at)) {
            return;
        }
        Workflow.setCurrentDetails(newer.sync() + ", " + newer.show() + ": " + newer.reason());
        BoardRow row = new BoardRow(episode, newer, videoId, orders.revisionOrNone(), applied.thumbnail(), at);
        neighbours.board(row);
    }

    void leave(EpisodeRecord left) {
        neighbours.begin(left);
    }

    void leaveBoard() {
        neighbours.leaveBoard();
    }
}
