package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.git.UnifiedDiff;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Progress;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.rewrite.RewriteView.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The archive of the {@link InventedChannel}, made up for looking at: guests have changed, and so must their videos.
 */
final class InventedRewrite {
    private static final List<String> AIRED =
            List.of("broken-on-purpose/40", "small-tools/17", "deploy-friday/29", "broken-on-purpose/39");

    /** The video that somebody edited. */
    static final String EDITED = "vid" + AIRED.get(1).hashCode();

    private InventedRewrite() {}

    /** Puts a phase of it on a stage, with something found of each kind. */
    static void on(Stage stage, Instant now, Phase phase) {
        Catalogue catalogue = stage.inForce().orElseThrow();
        List<Candidate> videos = AIRED.stream()
                .map(EpisodeId::parse)
                .map(id -> candidate(catalogue, id))
                .toList();
        Revised.on(stage, before(catalogue), catalogue, videos);
        stage.edits.put(EDITED, kept());
        int left = phase == Phase.DONE ? 0 : 31;
        Progress progress = phase == Phase.WAITING_FOR_APPROVAL
                ? new Progress(31, 0, 0, 2)
                : new Progress(42, 42 - left, 40 - left, 2 + 50 * (40 - left));
        stage.engine.say(new RewriteView(
                InventedChannel.REVISION,
                "9b1c7de2f3a4b5c6d7e8f90123456789abcdef01",
                phase,
                progress,
                left == 0 ? List.of() : videos,
                left,
                1 + 50 * left,
                25,
                phase == Phase.WAITING ? "551 units are needed and 132 of 10000 are left today" : "",
                phase == Phase.WAITING ? now.plus(Duration.ofHours(9)) : null,
                findings(videos, now),
                64,
                now.minus(Duration.ofMinutes(12)),
                null));
    }

    private static EditSource.Patch kept() {
        String path = "episodes/small-tools/17.yaml";
        return new EditSource.Patch(
                InventedChannel.REVISION,
                path,
                UnifiedDiff.of(path, """
                        title: A changelog worth reading
                        airtime: 2026-11-16 17:00
                        guests: [jonas]
                        """, """
                        title: A changelog worth reading (really!)
                        airtime: 2026-11-16 17:00
                        guests: [jonas]
                        verbatim:
                          description: |
                            Join our newsletter: https://news.example/
                        """),
                Set.of(Field.TITLE, Field.DESCRIPTION),
                Set.of(),
                true);
    }

    private static Candidate candidate(Catalogue catalogue, EpisodeId id) {
        var episode = Objects.requireNonNull(catalogue.episodes().get(id));
        return new Candidate(
                id,
                Objects.requireNonNull(episode.youtube().videoId()),
                Objects.requireNonNull(episode.airtime()).instant());
    }

    private static Catalogue before(Catalogue now) {
        Map<String, Person> people = new HashMap<>(now.people());
        people.put("mira", person("mira", "Mira Okonkwo", new Link("twitter", "https://twitter.com/mira-example")));
        people.put("jonas", person("jonas", "Jonas L.", null));
        people.put("lucia", person("lucia", "Lucia Fernandez", null));
        return new Catalogue(
                now.revision(),
                now.channel(),
                now.shows(),
                people,
                now.technologies(),
                now.sponsors(),
                now.episodes(),
                now.files(),
                now.diagnostics());
    }

    private static Person person(String id, String name, @Nullable Link link) {
        return new Person(id, name, "", link == null ? List.of() : List.of(link), null, List.of(), null, null);
    }

    private static List<Finding> findings(List<Candidate> videos, Instant now) {
        return List.of(
                new Finding(
                        videos.get(1),
                        Finding.Kind.DRIFTED,
                        "Somebody edited the title and the description on YouTube",
                        "Repair it, or take the edit over into the file",
                        List.of(
                                new Drift(
                                        Field.TITLE,
                                        "A changelog worth reading (really!) | Small Tools",
                                        "A changelog worth reading | Small Tools"),
                                new Drift(
                                        Field.DESCRIPTION,
                                        "… Join our newsletter: https://news.example/\n\nGuests\nJonas Lindqvist",
                                        "… Guests\nJonas Lindqvist")),
                        now.minus(Duration.ofHours(29))),
                new Finding(
                        videos.get(2),
                        Finding.Kind.GONE,
                        "YouTube does not show the video " + videos.get(2).videoId(),
                        "Take its id out of the file if it was deleted on purpose",
                        List.of(),
                        now.minus(Duration.ofDays(3))),
                new Finding(
                        videos.get(3),
                        Finding.Kind.NOT_OURS,
                        "The description of " + videos.get(3).videoId()
                                + " was never Showrunner's, so nothing is written",
                        "Adopt the video, or leave it as it is",
                        List.of(),
                        now.minus(Duration.ofDays(12))));
    }
}
