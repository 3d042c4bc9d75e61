package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.episodes.plan.Threefold.State;
import dev.showrunner.episodes.plan.Threefold.Written;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A channel made up for looking at: something of everything, around the present day. */
final class InventedChannel {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";

    private final ZonedDateTime today;
    private final CatalogueBuilder builder = new CatalogueBuilder(REVISION, BERLIN);

    private InventedChannel(ZonedDateTime now) {
        this.today = now.truncatedTo(ChronoUnit.HOURS);
    }

    /** Puts it on a stage. */
    static void on(Stage stage, Instant now, boolean onAir, @Nullable Path pictures) {
        InventedChannel invented = new InventedChannel(now.atZone(BERLIN));
        Catalogue catalogue = invented.catalogue(onAir);
        stage.inForce(catalogue);
        stage.committedAt = now.minusSeconds(760);
        stage.lastValid.put(
                "episodes/deploy-friday/31.yaml",
                new dev.showrunner.episodes.catalogue.Revision("9b1c7de2f3a4b5c6d7e8f90123456789abcdef01"));
        for (Episode episode : catalogue.episodes().values()) {
            stage.pictures.put(episode.id(), DrawnPicture.from(pictures, catalogue, episode));
        }
        stage.engine.say(
                new ChannelView(REVISION, new Reading(REVISION, null, null, 1, 2), now.minusSeconds(20), null));
        stage.engine.say(new BudgetView(
                LocalDate.now(BERLIN), 10_000, 1_468, 8_532, 1_900, Map.of(), now.plus(Duration.ofHours(13))));
        invented.rows(stage, now, onAir);
    }

    /** Changes one row every other second, until interrupted. */
    static void keepMoving(Stage stage) {
        String[] steps = {"Scheduling the event", "Connecting the stream key", "Drawing and uploading the thumbnail"};
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            row(stage, Instant.now(), "small-tools/20", Standing.pending(steps[i % steps.length]), "w4tchF1les0");
        }
    }

    private ZonedDateTime at(int days, int hour, int minute) {
        return today.plusDays(days).withHour(hour).withMinute(minute);
    }

    /** The catalogue alone. */
    static Catalogue catalogue(Instant now, boolean onAir) {
        return new InventedChannel(now.atZone(BERLIN)).catalogue(onAir);
    }

    private Catalogue catalogue(boolean onAir) {
        builder.clusters(InventedClusters.TWO)
                .hosts("mira", "sam")
                .airing(new Airing(
                        RunOfShow.USUAL,
                        GoLive.AUTO,
                        new Cadence(
                                1,
                                at(3, 19, 0).getDayOfWeek(),
                                LocalTime.of(19, 0),
                                at(-18, 19, 0).toLocalDate()),
                        null))
                .target(InventedOutbox.STUDIO)
                .show(
                        "broken-on-purpose",
                        "Broken on Purpose",
                        "Two engineers, one broken cluster, ninety minutes.",
                        "#ff5a4d")
                .clusters(ClusterSettings.UNSAID)
                .airing(Airing.USUAL)
                .hosts()
                .show("deploy-friday", "Deploy Friday", "We ship it on a Friday.", "#4dd2a6")
                .show("small-tools", "Small Tools", "One small tool, explained by whoever wrote it.", "#7aa2ff")
                .person("mira", "Mira Okonkwo", new Link("github", "https://github.com/mira-example"))
                .person("jonas", "Jonas Lindqvist", new Link("mastodon", "https://social.example/@jonas"))
                .person("yuki", "Yuki Tanabe")
                .person("lucia", "Lucía Fernández")
                .person("sam", "Sam Achterberg")
                .technology("etcd", "etcd")
                .technology("cilium", "Cilium")
                .technology("linkerd", "Linkerd")
                .technology("argo", "Argo CD");
        planned(
                "broken-on-purpose/41",
                "A quorum of one",
                onAir ? today.minusMinutes(12) : at(0, 23, 30),
                "mira",
                "jonas");
        planned("small-tools/18", "A linter that reads your runbooks", at(1, 17, 0), "yuki");
        planned("broken-on-purpose/42", "Who moved my kubelet?", at(3, 19, 0), "lucia", "sam");
        planned("deploy-friday/31", "Blue, green and the colour in between", at(4, 16, 0), "sam");
        planned("small-tools/19", "Diffing two clusters in forty lines of Go", at(7, 17, 0), "jonas");
        planned("broken-on-purpose/43", "DNS, obviously", at(10, 19, 0), "yuki", "mira");
        planned("deploy-friday/32", "The database migration that took a lunch break", at(11, 16, 0), "lucia");
        planned("broken-on-purpose/44", "Certificates expire at midnight", at(17, 19, 0), "jonas", "lucia");
        planned("small-tools/20", "Watching files, the portable way", at(21, 17, 0), "mira");
        planned("deploy-friday/33", "Rolling back without rolling over", at(25, 16, 0), "yuki");
        builder.episode(
                "small-tools/21",
                "Untitled: something about terminals",
                null,
                List.of("sam"),
                List.of(),
                EpisodeStatus.DRAFT,
                null);
        builder.episode(
                "deploy-friday/30",
                "Feature flags and other promises",
                at(2, 16, 0),
                List.of(),
                List.of(),
                EpisodeStatus.CANCELLED,
                null);
        aired("broken-on-purpose/40", "The node that answered twice", at(-4, 19, 0), "mira", "sam");
        aired("small-tools/17", "A changelog worth reading", at(-6, 17, 0), "jonas");
        aired("deploy-friday/29", "Canaries, and what they breathe", at(-10, 16, 0), "lucia");
        aired("broken-on-purpose/39", "An admission of guilt", at(-18, 19, 0), "yuki", "lucia");
        return builder.diagnostic(new Diagnostic(
                        "airtime-in-gap",
                        Severity.ERROR,
                        new Location("episodes/deploy-friday/31.yaml", 3, 10),
                        "2027-03-28 02:30 does not exist in Europe/Berlin: clocks go from 02:00 to 03:00.",
                        "Write 03:30, or give an offset: 2027-03-28T02:30+01:00."))
                .diagnostic(new Diagnostic(
                        "unknown-guest",
                        Severity.WARNING,
                        new Location("episodes/small-tools/20.yaml", 6, 5),
                        "There is no people/mirra.yaml, so this guest is left out of the texts.",
                        "Add the file, or write “mira”."))
                .diagnostic(new Diagnostic(
                        "chapters-too-close",
                        Severity.WARNING,
                        new Location("episodes/broken-on-purpose/40.yaml", 14, 3),
                        "YouTube ignores all chapters when two are less than 10 seconds apart.",
                        "Move “The second node” to 12:40."))
                .build();
    }

    private void planned(String id, String title, ZonedDateTime airtime, String... guests) {
        builder.episode(id, title, airtime, List.of(guests), List.of("etcd"), EpisodeStatus.PLANNED, null);
    }

    private void aired(String id, String title, ZonedDateTime airtime, String... guests) {
        builder.episode(
                id, title, airtime, List.of(guests), List.of("cilium"), EpisodeStatus.PLANNED, "vid" + id.hashCode());
    }

    private void rows(Stage stage, Instant now, boolean onAir) {
        String shown = "YouTube shows what the file says";
        row(stage, now, "broken-on-purpose/41", Standing.synced(onAir ? "On air" : shown), "aQu0rumOf1x");
        row(stage, now, "small-tools/18", Standing.synced(shown), "L1nterRunbk");
        row(
                stage,
                now,
                "broken-on-purpose/42",
                new Standing(
                        Sync.DRIFTED,
                        Health.ON_TRACK,
                        "Edited on YouTube: title, description",
                        "Put the edit into the file, or set drift: repair to write the file's text again"),
                "wh0M0vedKub");
        row(stage, now, "deploy-friday/31", Standing.synced(shown), "b1ueGr33n00");
        row(stage, now, "small-tools/19", Standing.synced(shown), "d1ff2clustr");
        row(
                stage,
                now,
                "broken-on-purpose/43",
                Standing.pending("YouTube did not answer; trying again by itself at 21:14"),
                null);
        row(stage, now, "deploy-friday/32", Standing.synced(shown), "m1gr4t10nLb");
        row(stage, now, "broken-on-purpose/44", Standing.synced(shown), "c3rt1f1cate");
        row(stage, now, "small-tools/20", Standing.pending("Drawing and uploading the thumbnail"), "w4tchF1les0");
        row(stage, now, "deploy-friday/33", Standing.synced(shown), "r0llb4ck000");
        EpisodeId drifted = EpisodeId.parse("broken-on-purpose/42");
        stage.engine.say(
                drifted,
                new EpisodeView(
                        new Standing(
                                Sync.DRIFTED,
                                Health.ON_TRACK,
                                "Edited on YouTube: title, description",
                                "Put the edit into the file, or set drift: repair to write the file's text again"),
                        now.minusSeconds(3_000),
                        "wh0M0vedKub",
                        REVISION,
                        now.plusSeconds(1_800),
                        List.of(
                                new Drift(
                                        Field.TITLE,
                                        "Who moved my kubelet?! (LIVE) | Broken on Purpose",
                                        "Who moved my kubelet? | Broken on Purpose"),
                                Drift.between(Field.DESCRIPTION, """
                                        A node is gone, and nobody touched it.

                                        Guests
                                        Lucia Fernandez: https://lucia.example
                                        Join our Discord!

                                        We break clusters on purpose, live.""", """
                                        A node is gone, and nobody touched it.

                                        Guests
                                        Lucía Fernández: https://github.com/lucia-example

                                        We break clusters on purpose, live.""")),
                        List.of(
                                new TimelineEntry(
                                        now.minusSeconds(86_400),
                                        "Scheduled the event",
                                        "The file appeared in 9b1c7de",
                                        50),
                                new TimelineEntry(
                                        now.minusSeconds(86_399), "Connected the stream key", "The event is new", 50),
                                new TimelineEntry(
                                        now.minusSeconds(86_398), "Updated texts and tags", "The event is new", 50),
                                new TimelineEntry(
                                        now.minusSeconds(86_396),
                                        "Drew and uploaded the thumbnail",
                                        "The event is new",
                                        50),
                                new TimelineEntry(
                                        now.minusSeconds(86_395), "Added it to the playlist", "The event is new", 50),
                                new TimelineEntry(
                                        now.minusSeconds(40_000),
                                        "Drew and uploaded the thumbnail",
                                        "Lucía Fernández has a new photo in 4f2a9c1",
                                        50),
                                new TimelineEntry(
                                        now.minusSeconds(3_000),
                                        "Found title and description edited on YouTube, and left them",
                                        "Looked because a day had passed",
                                        1)),
                        null,
                        Applied.NOTHING));
        stage.compared.put(drifted, sides());
    }

    private static List<Threefold> sides() {
        String title = "Who moved my kubelet? | Broken on Purpose";
        String written = """
                A node is gone, and nobody touched it.

                Guests
                Lucía Fernández: https://github.com/lucia-example

                We break clusters on purpose, live.""";
        return List.of(
                side(Field.TITLE, State.EDITED, title, title, "Who moved my kubelet?! (LIVE) | Broken on Purpose"),
                side(
                        Field.DESCRIPTION,
                        State.BOTH,
                        written.replace("nobody touched it", "nobody was on call"),
                        written,
                        written.replace(
                                "ucía Fernández: https://github.com/lucia-example",
                                "ucia Fernandez: https://lucia.example\nJoin our Discord!")),
                side(Field.TAGS, State.ALIKE, "kubelet", "kubelet", "kubelet"),
                side(Field.CATEGORY, State.ALIKE, "28", "28", "28"),
                side(Field.PRIVACY, State.ALIKE, "public", "public", "public"),
                side(
                        Field.START,
                        State.WAITING,
                        "2026-11-26T19:00:00Z",
                        "2026-11-26T18:00:00Z",
                        "2026-11-26T18:00:00Z"),
                side(Field.THUMBNAIL, State.WAITING, "design-2", "design-1", "design-1"));
    }

    private static Threefold side(Field field, State state, String file, String written, String shown) {
        return new Threefold(field, state, file, new Written.Text(written), shown, false);
    }

    private static void row(Stage stage, Instant now, String id, Standing standing, @Nullable String videoId) {
        EpisodeId episode = EpisodeId.parse(id);
        Picture picture = stage.pictures.get(episode);
        stage.engine.tell(new BoardRow(
                episode,
                standing,
                videoId,
                REVISION,
                videoId == null || picture == null ? null : picture.fingerprint(),
                now.minusSeconds(600)));
    }
}
