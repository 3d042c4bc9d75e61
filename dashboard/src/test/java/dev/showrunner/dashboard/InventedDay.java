package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatState;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Gate.Remedy;
import dev.showrunner.workflows.showday.Gate.State;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented day of the invented channel's next episode. */
final class InventedDay {
    private static final ChatRule CHAT = new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, ChatRule.USUAL_UNITS);
    static final EpisodeId EPISODE = EpisodeId.parse("broken-on-purpose/41");
    static final EpisodeId OVER = EpisodeId.parse("broken-on-purpose/40");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private InventedDay() {}

    /** It airs in a quarter of an hour, and not everything is green. */
    static void before(Stage stage, Instant now) {
        before(stage, now, GoLive.MANUAL);
    }

    /** The same, put on air by somebody. */
    static void before(Stage stage, Instant now, GoLive goLive) {
        Said waiver = new Said("Mira", now.minusSeconds(240), "The new one is being drawn; the old one will do");
        List<Gate> gates = List.of(
                green("scheduled", "Scheduled", "The event is on YouTube"),
                green("stream-key", "Stream key", "The channel's stream is there"),
                green("bound", "Bound", "The event has its stream key"),
                new Gate(
                        "thumbnail",
                        "Thumbnail",
                        State.WAIVED,
                        "The thumbnail is not the file's",
                        Remedy.CHECK,
                        waiver),
                green("description", "Texts", "Title, description and airtime are the file's"),
                new Gate("drift", "No drift", State.RED, "Edited on YouTube: title", Remedy.REPAIR, null),
                new Gate("guests", "Guests", State.RED, "Not confirmed: jonas", Remedy.CONFIRM_GUESTS, null),
                green("units", "Units", "YouTube units for the show are reserved"),
                green("maintenance", "No maintenance", "Nothing of ours is being rewritten"));
        say(stage, now, now.plusSeconds(900), goLive, gates, sight(Sight.Stage.READY, Ingest.WAITING, null), List.of());
    }

    /** What goes on around it keeps it from air. */
    static void beset(Stage stage, Instant now) {
        List<Gate> gates = List.of(
                new Gate(
                        "cluster-2",
                        "Cluster 2",
                        State.RED,
                        "The break coredns-gone is left out: its revert left the deployment as it was broken.",
                        Remedy.OPEN_CLUSTER,
                        null),
                new Gate(
                        "units",
                        "Units",
                        State.RED,
                        "468 units are needed and 132 of 10000 are left today",
                        Remedy.ASK_UNITS,
                        null),
                new Gate(
                        "maintenance",
                        "No maintenance",
                        State.RED,
                        "Published videos are being rewritten; that ends by itself",
                        Remedy.HOLD_REWRITE,
                        null));
        say(
                stage,
                now,
                now.plusSeconds(900),
                GoLive.MANUAL,
                gates,
                sight(Sight.Stage.READY, Ingest.WAITING, null),
                List.of());
    }

    /** An earlier one is over, and its chapters could not be committed. */
    static void after(Stage stage, Instant now) {
        Instant began = now.minus(Duration.ofDays(4));
        stage.engine.say(
                OVER,
                new EpisodeRecord(
                        OVER,
                        new Subject(Stage.CHANNEL, "vid00000040", List.of()),
                        began.minusSeconds(40),
                        began,
                        began.plus(Duration.ofMinutes(87)),
                        List.of(
                                new Mark(0, "Hello", "Mira"),
                                new Mark(611, "Two nodes, one name", "Mira"),
                                new Mark(3729, "Cluster 1 is solved", "Showrunner")),
                        Map.of(),
                        List.of(
                                new Statistics(began.plus(Duration.ofDays(1)), 1_234, 56L, 7L),
                                new Statistics(began.plus(Duration.ofDays(3)), 2_345, 78L, 9L)),
                        new ChapterStanding(
                                ChapterStanding.State.REFUSED,
                                "https://git.example/night-shift.git does not let us write to main: protected branch.",
                                "Let the token or key push to this branch, or commit by hand.",
                                null)));
    }

    /** Somebody asks in its chat to be let in. */
    static void asked(Stage stage, Instant now, Ask... asks) {
        ChatSubject subject = new ChatSubject(Stage.CHANNEL, EPISODE, "aQu0rumOf1x", CHAT, now, Duration.ofMinutes(90));
        stage.engine.say(EPISODE, new ChatView(List.of(asks), "", 30), ChatState.start(subject, now));
    }

    /** It has been on air for twelve minutes. */
    static void live(Stage stage, Instant now) {
        List<Gate> gates = List.of(
                green("scheduled", "Scheduled", "The event is on YouTube"),
                green("description", "Texts", "Title, description and airtime are the file's"),
                green("drift", "No drift", "Nobody else edited the event"),
                green("guests", "Guests", "All guests are confirmed"),
                green("encoder", "Encoder", "The encoder is sending, health good"));
        say(
                stage,
                now,
                now.minusSeconds(720),
                GoLive.MANUAL,
                gates,
                sight(Sight.Stage.LIVE, Ingest.SENDING, now.minusSeconds(709)),
                List.of(
                        new Mark(0, "Hello", "Mira"),
                        new Mark(187, "The symptom", "Mira"),
                        new Mark(611, "", "a producer")));
    }

    private static void say(
            Stage stage, Instant now, Instant airtime, GoLive goLive, List<Gate> gates, Sight sight, List<Mark> marks) {
        Duration length = Duration.ofMinutes(90);
        List<Moment> moments = RunOfShow.USUAL.moments(airtime, length);
        Map<Milestone, Instant> happened = new EnumMap<>(Milestone.class);
        moments.stream()
                .filter(moment -> moment.at().isBefore(now))
                .forEach(moment -> happened.put(moment.milestone(), moment.at()));
        stage.engine.say(
                EPISODE,
                new EpisodeView(
                        Standing.synced("YouTube shows what the file says"),
                        now.minusSeconds(600),
                        "aQu0rumOf1x",
                        InventedChannel.REVISION,
                        now.plusSeconds(600),
                        List.of(),
                        List.of(new TimelineEntry(
                                now.minusSeconds(900),
                                "Gates are checked",
                                "From now on every gate has to be green or waived",
                                0)),
                        new ShowDayView(
                                new Rundown(airtime, length, ZONE, moments, goLive, List.of("mira", "jonas"), CHAT),
                                happened,
                                gates,
                                true,
                                sight,
                                now.minusSeconds(9),
                                "",
                                null,
                                null,
                                null,
                                marks)));
    }

    private static Gate green(String id, String name, String reason) {
        return new Gate(id, name, State.GREEN, reason, null, null);
    }

    private static Sight sight(Sight.Stage stage, Ingest ingest, @Nullable Instant startedAt) {
        return new Sight(stage, false, ingest, "good", startedAt, null, false, List.of(), null, 2);
    }
}
