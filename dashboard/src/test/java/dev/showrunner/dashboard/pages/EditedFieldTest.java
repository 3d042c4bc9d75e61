package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
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

class EditedFieldTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Standing SYNCED = Standing.synced("YouTube shows what the file says");

    private static EditedField edited(Field field, String observed, String desired) {
        return EditedField.of(Drift.between(field, observed, desired), BERLIN, NOW);
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
    void a_value_of_one_line_is_told_in_a_line_each() {
        assertThat(edited(Field.TITLE, "Quorum!", "A quorum of one"))
                .isEqualTo(new EditedField("Title", "Quorum!", "A quorum of one", List.of()));
    }

    @Test
    void what_is_unset_is_called_nothing() {
        assertThat(edited(Field.PLAYLIST, "", "PLshow").observed()).isEqualTo("nothing");
    }

    @Test
    void an_airtime_is_told_by_the_channel_s_clock() {
        EditedField airtime = edited(Field.START, "2026-11-26T19:00:00Z", "2026-11-26T18:00:00Z");
        assertThat(airtime.heading()).isEqualTo("Airtime");
        assertThat(airtime.observed()).isEqualTo("Thu 26 Nov, 20:00 Berlin");
        assertThat(airtime.desired()).isEqualTo("Thu 26 Nov, 19:00 Berlin");
    }

    @Test
    void airtimes_that_differ_by_seconds_still_differ() {
        EditedField airtime = edited(Field.START, "2026-11-26T18:00:07Z", "2026-11-26T18:00:00Z");
        assertThat(airtime.readsAlike()).isFalse();
        assertThat(airtime.observed()).isEqualTo("2026-11-26T18:00:07Z");
    }

    @Test
    void a_text_is_compared_line_by_line_from_youtube_to_the_file() {
        assertThat(edited(Field.DESCRIPTION, "One\n2\nThree", "One\nTwo\nThree").lines())
                .containsExactly(new Line('-', "… 2"), new Line('+', "… Two"), new Line(' ', "Three"));
    }

    @Test
    void of_tags_only_those_that_come_and_go_are_told() {
        assertThat(edited(Field.TAGS, "etcd\nlive", "consensus\netcd\nlive").lines())
                .containsExactly(new Line('+', "consensus"));
    }

    @Test
    void what_differs_further_on_than_a_drift_tells_is_not_called_equal() {
        String alike = "x".repeat(500);
        EditedField edited = edited(Field.DESCRIPTION, alike + "a", alike + "b");
        assertThat(edited.readsAlike()).isTrue();
        assertThat(edited.lines()).isEmpty();
    }

    @Test
    void texts_that_differ_in_a_blank_line_only_are_not_called_equal() {
        assertThat(edited(Field.DESCRIPTION, "One\n\nTwo", "One\nTwo").readsAlike())
                .isTrue();
    }

    @Test
    void the_composed_texts_are_what_viewers_see_where_youtube_shows_them() {
        assertThat(EditedField.composed(entry(SYNCED, Phase.UPCOMING, "vid00000012")))
                .isEqualTo("As viewers see it");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYNCED")
    void while_youtube_shows_something_else_they_are_the_file_s(Sync sync) {
        Standing standing = new Standing(sync, Health.ON_TRACK, "Something", "");
        assertThat(EditedField.composed(entry(standing, Phase.UPCOMING, "vid00000012")))
                .isEqualTo("As the file has it");
    }

    @Test
    void without_a_video_or_once_cancelled_nobody_sees_them() {
        assertThat(EditedField.composed(entry(SYNCED, Phase.AIRED, null))).isEqualTo("As the file has it");
        assertThat(EditedField.composed(entry(SYNCED, Phase.CANCELLED, "vid00000012")))
                .isEqualTo("As the file has it");
    }
}
