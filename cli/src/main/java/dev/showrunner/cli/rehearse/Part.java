package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.rehearse.Performance.Actor;
import dev.showrunner.cli.rehearse.Performance.Event;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.JournalLine;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Statistics;
import io.temporal.client.WorkflowException;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One episode in a rehearsal: what is said to it, and what is written down of it. */
final class Part {
    private static final String PRODUCER = "the producer";

    private final Stage stage;
    private final Episode episode;
    private final List<String> clusters;
    private final List<Event> events = new ArrayList<>();
    private final Set<TimelineEntry> timeline = new LinkedHashSet<>();
    private List<Gate> gates = List.of();

    /** @param clusters their names, in the order of the file */
    Part(Stage stage, Episode episode, List<String> clusters) {
        this.stage = stage;
        this.episode = episode;
        this.clusters = List.copyOf(clusters);
    }

    /** Its day as the workflow knows it; absent when there is none. */
    @Nullable
    Rundown rundown() {
        EpisodeView view = view();
        ShowDayView day = view == null ? null : view.day();
        return day == null ? null : day.rundown();
    }

    void expectEnd(Rundown rundown) {
        stage.endsAt(episode.id(), clusters, rundown.airtime());
    }

    private @Nullable EpisodeView view() {
        try {
            return stage.episode(episode.id()).view();
        } catch (WorkflowException none) {
            return null;
        }
    }

    void add(Actor actor, String what, String why) {
        events.add(new Event(stage.now(), actor, what, why, 0));
    }

    /** Says something to the episode; a refusal is written down. */
    void say(Direction.Kind kind, String words) {
        say(new Direction(kind, PRODUCER, "", words), words);
    }

    /** A guest who was confirmed is not any more. */
    void drop(String guest) {
        say(new Direction(Direction.Kind.GUEST_DROPS, PRODUCER, guest, ""), guest);
    }

    private void say(Direction direction, String about) {
        String word = word(direction.kind());
        String what = about.isEmpty() ? word : word + ": " + about;
        try {
            stage.episode(episode.id()).direct(direction);
            add(Actor.PRODUCER, what, "");
        } catch (WorkflowException refused) {
            add(Actor.PRODUCER, what, "Refused: " + reason(refused));
        }
        keepTimeline();
    }

    private static String word(Direction.Kind kind) {
        return switch (kind) {
            case GO_LIVE -> "Go on air";
            case HOLD -> "Hold";
            case RELEASE -> "Release";
            case END -> "End the show";
            case MARK -> "Chapter";
            case WAIVE -> "Waive";
            case UNWAIVE -> "Do not waive";
            case CONFIRM_GUESTS -> "The guests are confirmed";
            case GUEST_DROPS -> "A guest drops out";
            case ASK_UNITS -> "Ask for units again";
        };
    }

    private static String reason(WorkflowException refused) {
        return refused.getCause() instanceof ApplicationFailure failure
                ? failure.getOriginalMessage()
                : "Nothing follows this episode any more.";
    }

    void keepTimeline() {
        keepTimeline(view());
    }

    /** Only so many of its latest entries are remembered by a workflow. */
    private void keepTimeline(@Nullable EpisodeView view) {
        if (view != null) {
            timeline.addAll(view.timeline());
        }
    }

    /** How the gates stand now counts. */
    void checkGates() {
        EpisodeView view = view();
        ShowDayView day = view == null ? null : view.day();
        if (day != null) {
            gates = day.gates();
        }
        keepTimeline(view);
    }

    /** Ends the show if it is on air; if not, there is nothing to end. */
    void end() {
        EpisodeView view = view();
        ShowDayView day = view == null ? null : view.day();
        Sight sight = day == null ? null : day.sight();
        if (sight != null && sight.canEnd()) {
            say(Direction.Kind.END, "");
        }
    }

    Performance.Episode outcome() {
        // Asked once: what has ended is played anew from its history to answer.
        EpisodeView view = view();
        ShowDayView day = view == null ? null : view.day();
        keepTimeline(view);
        for (TimelineEntry entry : timeline) {
            events.add(new Event(entry.at(), Actor.SHOWRUNNER, entry.what(), entry.why(), entry.units()));
        }
        List<String> findings = new ArrayList<>();
        gates.stream()
                .filter(Gate::red)
                .forEach(gate -> findings.add(gate.name() + " is red at the airtime: " + gate.reason()));
        airing(view, findings);
        clusters(findings);
        events.sort(Comparator.comparing(Event::at));
        Rundown rundown = day == null ? null : day.rundown();
        return new Performance.Episode(episode.id(), episode.title(), rundown, gates, List.copyOf(events), findings);
    }

    private void airing(@Nullable EpisodeView view, List<String> findings) {
        if (view == null || view.day() == null) {
            Standing standing = view == null ? null : view.standing();
            findings.add("It is not scheduled" + (standing == null ? "" : ": " + standing.reason()));
            return;
        }
        try {
            EpisodeRecord record = stage.record(episode.id()).view();
            for (Statistics counted : record.statistics()) {
                events.add(new Event(counted.at(), Actor.SHOWRUNNER, "Read what YouTube counts", "For the record", 1));
            }
        } catch (WorkflowException none) {
            Standing standing = Objects.requireNonNull(view.standing());
            findings.add("It is never on air: " + standing.reason());
        }
    }

    private void clusters(List<String> findings) {
        for (String name : clusters) {
            try {
                cluster("Cluster " + name, stage.cluster(episode.id(), name).view(), findings);
            } catch (WorkflowException none) {
                findings.add("Cluster " + name + " is never ordered");
            }
        }
    }

    private void cluster(String name, ClusterView view, List<String> findings) {
        for (JournalLine line : view.state().journal()) {
            events.add(new Event(line.at(), Actor.CLUSTER, name + ": " + line.what(), "", 0));
        }
        if (view.state().phase() != ClusterPhase.DESTROYED) {
            findings.add(name + " is still there in the end");
        }
    }
}
