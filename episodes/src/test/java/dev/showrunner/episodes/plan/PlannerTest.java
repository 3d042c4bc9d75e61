package dev.showrunner.episodes.plan;

import static dev.showrunner.episodes.plan.Wanted.ID;
import static dev.showrunner.episodes.plan.Wanted.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.Keep.Candidate;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Step.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final Wanted wanted = new Wanted();
    private final Terms terms = Wanted.terms();

    // Not managed.

    @Test
    void a_video_that_is_not_managed_is_never_written_to() {
        wanted.videoId = "aaaaaaaaaaa";
        wanted.title = "Another title";
        wanted.left = EnumSet.allOf(Field.class);
        Desired desired = wanted.desired();
        Observed other = shown(new Wanted().desired());

        for (DriftPolicy drift : DriftPolicy.values()) {
            assertThat(Planner.plan(desired, other, Applied.NOTHING, Wanted.terms(drift)))
                    .isEqualTo(EpisodePlan.NOTHING);
            assertThat(Planner.plan(desired, null, Applied.NOTHING, Wanted.terms(drift)))
                    .isEqualTo(EpisodePlan.NOTHING);
        }
    }

    // A new event.

    @Test
    void a_new_episode_takes_the_fewest_calls() {
        EpisodePlan plan = Planner.plan(wanted.desired(), null, Applied.NOTHING, terms);

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.INSERT, Kind.BIND, Kind.THUMBNAIL, Kind.METADATA, Kind.PLAYLIST);
        assertThat(plan.steps().get(3).fields()).containsExactly(Field.TAGS, Field.LANGUAGE);
        assertThat(plan.units()).isEqualTo(252);
    }

    @Test
    void what_an_insert_carries_is_not_written_again() {
        wanted.tags = List.of();
        wanted.language = null;

        EpisodePlan plan = Planner.plan(
                wanted.desired(),
                null,
                Applied.NOTHING,
                new Terms(NOW, DriftPolicy.REPORT, null, null, EarlierRenders.NONE));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly(Kind.INSERT, Kind.THUMBNAIL);
        assertThat(plan.units()).isEqualTo(100);
    }

    @Test
    void a_start_in_the_past_is_never_inserted() {
        wanted.start = NOW;

        EpisodePlan plan = Planner.plan(wanted.desired(), null, Applied.NOTHING, terms);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.held())
                .singleElement()
                .satisfies(held -> assertThat(held.reason()).contains("The airtime has passed"));
    }

    @Test
    void a_video_the_file_names_is_never_made_again() {
        wanted.videoId = "abcdefghijk";

        EpisodePlan plan = Planner.plan(wanted.desired(), null, Applied.NOTHING, terms);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.held().getFirst().reason()).contains("abcdefghijk");
    }

    @Test
    void an_event_somebody_removed_comes_back_only_where_drift_is_repaired() {
        Applied applied = applied(wanted.desired());

        assertThat(Planner.plan(wanted.desired(), null, applied, terms).steps()).isEmpty();
        assertThat(Planner.plan(wanted.desired(), null, applied, terms)
                        .held()
                        .getFirst()
                        .reason())
                .contains("removed on YouTube");
        assertThat(Planner.plan(wanted.desired(), null, applied, Wanted.terms(DriftPolicy.REPAIR))
                        .steps())
                .extracting(Step::kind)
                .startsWith(Kind.INSERT);
    }

    @Test
    void nothing_is_planned_where_no_event_is_wanted() {
        assertThat(Planner.plan(null, null, Applied.NOTHING, terms)).isEqualTo(EpisodePlan.NOTHING);
    }

    // Changes.

    @Test
    void a_moved_airtime_takes_title_and_description_along_in_one_call() {
        Desired before = wanted.desired();
        wanted.start = Wanted.START.plusSeconds(3_600);
        wanted.title = "The pager rings three times";
        wanted.privacy = Privacy.UNLISTED;

        EpisodePlan plan = Planner.plan(wanted.desired(), shown(before), applied(before), terms);

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.RESCHEDULE);
            assertThat(step.fields()).containsExactly(Field.TITLE, Field.PRIVACY, Field.START);
            assertThat(step.why()).isEqualTo("The catalogue changed the title, who can see it and the airtime");
            assertThat(step.units()).isEqualTo(51);
        });
    }

    @Test
    void tags_take_the_title_along_even_when_the_airtime_moves() {
        Desired before = wanted.desired();
        wanted.start = Wanted.START.plusSeconds(3_600);
        wanted.title = "The pager rings three times";
        wanted.tags = List.of("etcd");

        EpisodePlan plan = Planner.plan(wanted.desired(), shown(before), applied(before), terms);

        assertThat(plan.steps())
                .extracting(Step::kind, Step::fields)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Kind.RESCHEDULE, List.of(Field.START)),
                        org.assertj.core.api.Assertions.tuple(Kind.METADATA, List.of(Field.TITLE, Field.TAGS)));
    }

    @Test
    void a_description_alone_never_touches_the_schedule() {
        Desired before = wanted.desired();
        wanted.text = "A cluster lost more than its memory.";

        assertThat(Planner.plan(wanted.desired(), shown(before), applied(before), terms)
                        .steps())
                .extracting(Step::kind)
                .containsExactly(Kind.METADATA);
    }

    @Test
    void another_design_uploads_another_thumbnail() {
        Desired before = wanted.desired();
        wanted.design = "design-2";

        assertThat(Planner.plan(wanted.desired(), shown(before), applied(before), terms)
                        .steps())
                .extracting(Step::kind)
                .containsExactly(Kind.THUMBNAIL);
    }

    @Test
    void a_thumbnail_nothing_is_known_of_is_uploaded() {
        assertThat(Planner.plan(wanted.desired(), shown(wanted.desired()), Applied.NOTHING, terms)
                        .steps())
                .extracting(Step::kind)
                .containsExactly(Kind.THUMBNAIL);
    }

    @Test
    void what_was_not_finished_after_an_insert_is_finished() {
        Desired desired = wanted.desired();
        EpisodePlan plan = Planner.plan(desired, null, Applied.NOTHING, terms);
        FakeVideo video = FakeVideo.none(terms);
        Step insert = plan.steps().getFirst();
        video.apply(new EpisodePlan(List.of(insert), List.of(), List.of()), desired);

        EpisodePlan rest =
                Planner.plan(desired, video.observed(), Applied.NOTHING.after(insert, desired, terms), terms);

        assertThat(rest.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.BIND, Kind.THUMBNAIL, Kind.METADATA, Kind.PLAYLIST);
        assertThat(rest.drifts()).isEmpty();
    }

    @Test
    void another_playlist_is_added_without_a_word_about_the_former() {
        Desired desired = wanted.desired();
        Terms other = new Terms(NOW, DriftPolicy.REPORT, "stream-1", "playlist-2", EarlierRenders.NONE);
        Observed elsewhere = inPlaylist(shown(desired), false);

        assertThat(Planner.plan(desired, elsewhere, applied(desired), other).steps())
                .extracting(Step::kind)
                .containsExactly(Kind.PLAYLIST);
    }

    @Test
    void a_video_somebody_took_out_of_the_playlist_is_drift() {
        Desired desired = wanted.desired();

        EpisodePlan plan = Planner.plan(desired, inPlaylist(shown(desired), false), applied(desired), terms);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.drifts()).extracting(Drift::field).containsExactly(Field.PLAYLIST);
    }

    // On air and after.

    @Test
    void what_freezes_on_air_is_held_and_said_the_rest_goes_on() {
        Desired before = wanted.desired();
        wanted.start = Wanted.START.plusSeconds(600);
        wanted.live = new LiveSettings(false, false, false, "low");
        wanted.title = "The pager rings three times";

        EpisodePlan plan = Planner.plan(wanted.desired(), at(Lifecycle.LIVE, shown(before)), applied(before), terms);

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.METADATA);
            assertThat(step.fields()).containsExactly(Field.TITLE);
        });
        assertThat(plan.held())
                .singleElement()
                .satisfies(held -> assertThat(held.fields()).containsExactly(Field.START, Field.LIVE_SETTINGS));
    }

    @Test
    void what_has_ended_gets_texts_thumbnail_and_playlist_only() {
        Desired before = wanted.desired();
        wanted.start = Wanted.START.plusSeconds(600);
        wanted.live = new LiveSettings(true, true, false, "low");
        wanted.text = "00:00 Hello";
        wanted.design = "design-2";

        EpisodePlan plan = Planner.plan(wanted.desired(), at(Lifecycle.ENDED, shown(before)), applied(before), terms);

        assertThat(plan.steps()).extracting(Step::kind).containsExactly(Kind.THUMBNAIL, Kind.METADATA);
        assertThat(plan.held()).isEmpty();
    }

    @Test
    void an_airtime_that_moved_into_the_past_is_held() {
        Desired before = wanted.desired();
        wanted.start = NOW.minusSeconds(1);

        EpisodePlan plan = Planner.plan(wanted.desired(), shown(before), applied(before), terms);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.held()).extracting(Held::fields).containsExactly(List.of(Field.START));
    }

    // Several with one marker.

    @Test
    void of_several_the_recorded_one_stays() {
        Keep keep = Planner.keep(
                List.of(candidate("a", 1, Lifecycle.UPCOMING), candidate("b", 2, Lifecycle.UPCOMING)), "b");

        assertThat(keep).isEqualTo(new Keep("b", List.of("a"), List.of()));
    }

    @Test
    void of_several_the_oldest_stays_when_none_was_recorded() {
        Keep keep = Planner.keep(
                List.of(
                        candidate("c", 3, Lifecycle.UPCOMING),
                        candidate("a", 1, Lifecycle.UPCOMING),
                        candidate("b", 2, Lifecycle.UPCOMING)),
                null);

        assertThat(keep).isEqualTo(new Keep("a", List.of("b", "c"), List.of()));
    }

    @Test
    void the_one_that_is_on_air_stays_and_what_has_begun_is_never_surplus() {
        Keep keep = Planner.keep(
                List.of(
                        candidate("a", 1, Lifecycle.UPCOMING),
                        candidate("b", 2, Lifecycle.LIVE),
                        candidate("c", 3, Lifecycle.ENDED)),
                null);

        assertThat(keep).isEqualTo(new Keep("b", List.of("a"), List.of("c")));
    }

    private static Candidate candidate(String id, int created, Lifecycle lifecycle) {
        return new Candidate(id, Instant.ofEpochSecond(created), lifecycle);
    }

    // What YouTube shows after everything was written.
    private Observed shown(Desired desired) {
        FakeVideo video = FakeVideo.none(terms);
        video.apply(Planner.plan(desired, null, Applied.NOTHING, terms), desired);
        return video.observed();
    }

    private Applied applied(Desired desired) {
        return new Applied(FieldValues.of(desired, terms).fingerprints());
    }

    private static Observed at(Lifecycle lifecycle, Observed seen) {
        return new Observed(
                seen.videoId(),
                seen.title(),
                seen.description(),
                seen.tags(),
                seen.category(),
                seen.language(),
                seen.privacy(),
                seen.madeForKids(),
                seen.start(),
                seen.live(),
                lifecycle,
                seen.streamId(),
                seen.inPlaylist(),
                seen.thumbnail());
    }

    private static Observed inPlaylist(Observed seen, boolean isIn) {
        return new Observed(
                seen.videoId(),
                seen.title(),
                seen.description(),
                seen.tags(),
                seen.category(),
                seen.language(),
                seen.privacy(),
                seen.madeForKids(),
                seen.start(),
                seen.live(),
                seen.lifecycle(),
                seen.streamId(),
                isIn,
                seen.thumbnail());
    }

    @Test
    void an_excerpt_of_a_drift_begins_where_the_texts_part() {
        Drift drift = Drift.between(Field.DESCRIPTION, "same\nsame\nhere " + "x".repeat(900), "same\nsame\nthere");

        assertThat(drift.observed()).startsWith("… here xxx").endsWith(" …").hasSizeLessThan(420);
        assertThat(drift.desired()).isEqualTo("… there");
    }

    @Test
    void an_episode_of_another_id_is_not_ours_to_remove() {
        assertThat(Planner.cancel(
                                new dev.showrunner.episodes.catalogue.EpisodeId("night-shift", "other"),
                                shown(wanted.desired()),
                                Applied.NOTHING)
                        .steps())
                .isEmpty();
        assertThat(Planner.cancel(ID, shown(wanted.desired()), Applied.NOTHING).steps())
                .extracting(Step::kind)
                .containsExactly(Kind.DELETE);
    }
}
