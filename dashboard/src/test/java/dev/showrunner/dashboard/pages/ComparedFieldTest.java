package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.pages.ComparedField.Change;
import dev.showrunner.dashboard.pages.ComparedField.Side;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.episodes.plan.Threefold.State;
import dev.showrunner.episodes.plan.Threefold.Written;
import dev.showrunner.episodes.report.LineDiff.Line;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparedFieldTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Standing SYNCED = Standing.synced("YouTube shows what the file says");

    private static Threefold threefold(Field field, State state, String file, Written written, String shown) {
        return new Threefold(field, state, file, written, shown, false);
    }

    private static ComparedField told(Field field, State state, String file, String written, String shown) {
        return ComparedField.of(threefold(field, state, file, new Written.Text(written), shown), BERLIN, NOW);
    }

    private static ComparedField drifted(Field field, String observed, String desired) {
        return ComparedField.of(Threefold.of(Drift.between(field, observed, desired)), BERLIN, NOW);
    }

    private static EpisodeEntry entry(Standing standing, Phase phase, @Nullable String videoId) {
        return new EpisodeEntry(
                EpisodeId.parse("show/a"),
                "The Show",
                "A quorum of one",
                null,
                Duration.ofHours(1),
                List.of(),
                List.of(),
                phase,
                standing,
                null,
                videoId,
                null,
                null);
    }

    @Test
    void a_value_of_one_line_is_told_from_three_sides_and_the_odd_one_is_marked() {
        ComparedField edited = told(Field.TITLE, State.EDITED, "A quorum", "A quorum", "Quorum!");
        assertThat(edited.state()).isEqualTo("Somebody edited it on YouTube");
        assertThat(edited.sides())
                .containsExactly(
                        new Side("The file says", "A quorum", false),
                        new Side("Showrunner wrote", "A quorum", false),
                        new Side("YouTube shows", "Quorum!", true));
        ComparedField waiting = told(Field.TITLE, State.WAITING, "Two quorums", "A quorum", "A quorum");
        assertThat(waiting.state()).isEqualTo("Waits to be written: the file has changed");
        assertThat(waiting.sides()).extracting(Side::isOdd).containsExactly(true, false, false);
        assertThat(told(Field.TITLE, State.BOTH, "Two quorums", "A quorum", "Quorum!")
                        .sides())
                .extracting(Side::isOdd)
                .containsExactly(true, false, true);
    }

    @Test
    void what_is_unset_is_called_nothing() {
        assertThat(drifted(Field.PLAYLIST, "", "PLshow").sides())
                .last()
                .isEqualTo(new Side("YouTube shows", "nothing", true));
    }

    @Test
    void an_airtime_is_told_by_the_channel_s_clock() {
        ComparedField airtime =
                told(Field.START, State.EDITED, "2026-11-26T18:00:00Z", "2026-11-26T18:00:00Z", "2026-11-26T19:00:00Z");
        assertThat(airtime.heading()).isEqualTo("Airtime");
        assertThat(airtime.sides())
                .extracting(Side::value)
                .containsExactly("Thu 26 Nov, 19:00 Berlin", "Thu 26 Nov, 19:00 Berlin", "Thu 26 Nov, 20:00 Berlin");
    }

    @Test
    void airtimes_that_differ_by_seconds_still_differ() {
        ComparedField airtime =
                told(Field.START, State.EDITED, "2026-11-26T18:00:00Z", "2026-11-26T18:00:00Z", "2026-11-26T18:00:07Z");
        assertThat(airtime.sides()).extracting(Side::value).contains("2026-11-26T18:00:07Z");
    }

    @Test
    void a_text_that_was_edited_and_changed_in_the_file_is_told_by_what_each_did_to_what_was_written() {
        ComparedField both = told(Field.DESCRIPTION, State.BOTH, "One\nTwo\n3", "One\nTwo\nThree", "1\nTwo\nThree");
        assertThat(both.sides()).isEmpty();
        assertThat(both.changes())
                .containsExactly(
                        new Change(
                                "On YouTube",
                                "Showrunner wrote",
                                "YouTube shows",
                                List.of(new Line('-', "One"), new Line('+', "1"), new Line(' ', "Two"))),
                        new Change(
                                "In the file",
                                "Showrunner wrote",
                                "The file says",
                                List.of(
                                        new Line('…', ""),
                                        new Line(' ', "Two"),
                                        new Line('-', "Three"),
                                        new Line('+', "3"))));
    }

    @Test
    void where_only_a_drift_is_known_a_text_is_compared_from_youtube_to_the_file() {
        assertThat(drifted(Field.DESCRIPTION, "One\n2\nThree", "One\nTwo\nThree")
                        .changes())
                .containsExactly(new Change(
                        "",
                        "YouTube shows",
                        "The file says",
                        List.of(new Line('-', "… 2"), new Line('+', "… Two"), new Line(' ', "Three"))));
    }

    @Test
    void what_youtube_shows_and_is_not_told_is_not_called_gone() {
        ComparedField cut = ComparedField.of(
                new Threefold(
                        Field.DESCRIPTION,
                        State.EDITED,
                        "One\nTwo\nThree",
                        new Written.Text("One\nTwo\nThree"),
                        "1\nTwo\nTh",
                        true),
                BERLIN,
                NOW);
        assertThat(cut.changes().getFirst().lines())
                .containsExactly(new Line('-', "One"), new Line('+', "1"), new Line(' ', "Two"));
        assertThat(cut.note()).isEqualTo("YouTube shows more than is told here.");
    }

    @Test
    void what_was_written_and_cannot_be_rendered_again_is_said_to_be_lost() {
        ComparedField lost = ComparedField.of(
                threefold(Field.TITLE, State.BOTH, "A quorum", new Written.Lost(), "Quorum!"), BERLIN, NOW);
        assertThat(lost.note()).startsWith("What Showrunner wrote last cannot be shown");
        assertThat(lost.sides()).extracting(Side::who).containsExactly("The file says", "YouTube shows");
    }

    @Test
    void of_tags_only_those_that_come_and_go_are_told() {
        ComparedField tags =
                told(Field.TAGS, State.EDITED, "consensus\netcd\nlive", "consensus\netcd\nlive", "etcd\nlive");
        assertThat(tags.changes().getFirst().lines()).containsExactly(new Line('-', "consensus"));
    }

    @Test
    void what_differs_further_on_than_a_drift_tells_is_not_called_equal() {
        String alike = "x".repeat(500);
        ComparedField further = drifted(Field.DESCRIPTION, "y\n" + alike + "a", "y\n" + alike + "b");
        assertThat(further.sides()).extracting(Side::isOdd).contains(true);
    }

    @Test
    void only_what_differs_is_told_at_length() {
        List<Threefold> fields = List.of(
                threefold(Field.TITLE, State.ALIKE, "A quorum", new Written.Text("A quorum"), "A quorum"),
                threefold(Field.TAGS, State.ALIKE, "etcd", new Written.Text("etcd"), "etcd"),
                threefold(Field.CATEGORY, State.EDITED, "28", new Written.Text("28"), "10"));
        assertThat(ComparedField.differing(fields, BERLIN, NOW))
                .extracting(ComparedField::heading)
                .containsExactly("Category");
        assertThat(ComparedField.names(fields, State.ALIKE)).isEqualTo("title and tags");
    }

    @Test
    void the_composed_texts_are_what_viewers_see_where_youtube_shows_them() {
        assertThat(ComparedField.composed(entry(SYNCED, Phase.UPCOMING, "vid00000012")))
                .isEqualTo("As viewers see it");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYNCED")
    void while_youtube_shows_something_else_they_are_the_file_s(Sync sync) {
        Standing standing = new Standing(sync, Health.ON_TRACK, "Something", "");
        assertThat(ComparedField.composed(entry(standing, Phase.UPCOMING, "vid00000012")))
                .isEqualTo("As the file has it");
    }

    @Test
    void without_a_video_or_once_cancelled_nobody_sees_them() {
        assertThat(ComparedField.composed(entry(SYNCED, Phase.AIRED, null))).isEqualTo("As the file has it");
        assertThat(ComparedField.composed(entry(SYNCED, Phase.CANCELLED, "vid00000012")))
                .isEqualTo("As the file has it");
    }
}
