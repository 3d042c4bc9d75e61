package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.composition.Desired;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** No write when observed equals desired, and none without a plan: a plan made again after it was applied is empty. */
@Domain(States.class)
class Law3NoWriteWhenObservedEqualsDesiredTest {
    @Property
    void after_an_insert_nothing_is_left_to_write(@ForAll Desired desired) {
        Terms terms = Wanted.terms();
        EpisodePlan plan = Planner.plan(desired, null, Applied.NOTHING, terms);
        if (plan.steps().isEmpty()) {
            assertThat(plan.held()).isNotEmpty();
            return;
        }
        FakeVideo video = FakeVideo.none(terms);
        video.apply(plan, desired);

        assertThat(Planner.plan(desired, video.observed(), after(plan, Applied.NOTHING, desired, terms), terms))
                .isEqualTo(EpisodePlan.NOTHING);
    }

    @Property
    void from_any_observed_state_a_repair_leaves_nothing_to_write(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        Terms terms = Wanted.terms(DriftPolicy.REPAIR);
        EpisodePlan plan = Planner.plan(desired, observed, applied, terms);
        FakeVideo video = FakeVideo.of(observed, terms);
        video.apply(plan, desired);

        EpisodePlan again = Planner.plan(desired, video.observed(), after(plan, applied, desired, terms), terms);

        assertThat(plan.drifts()).isEmpty();
        assertThat(again.steps()).isEmpty();
        assertThat(again.held()).isEqualTo(plan.held());
    }

    @Property
    void from_any_observed_state_a_report_leaves_only_what_it_reports(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        Terms terms = Wanted.terms(DriftPolicy.REPORT);
        EpisodePlan plan = Planner.plan(desired, observed, applied, terms);
        FakeVideo video = FakeVideo.of(observed, terms);
        video.apply(plan, desired);

        EpisodePlan again = Planner.plan(desired, video.observed(), after(plan, applied, desired, terms), terms);

        assertThat(again.steps()).isEmpty();
        assertThat(again.drifts())
                .extracting(Drift::field)
                .isEqualTo(plan.drifts().stream().map(Drift::field).toList());
    }

    @Property
    void what_youtube_echoes_is_never_a_difference(@ForAll Observed observed) {
        Terms terms = Wanted.terms();
        Observed echoed = FakeVideo.of(observed, terms).observed();

        assertThat(FieldValues.of(echoed, terms).fingerprints())
                .isEqualTo(FieldValues.of(observed, terms).fingerprints());
    }

    @Property
    void no_call_is_made_twice_and_no_field_is_written_twice(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        EpisodePlan plan = Planner.plan(desired, observed, applied, Wanted.terms(DriftPolicy.REPAIR));

        assertThat(plan.steps()).extracting(Step::kind).doesNotHaveDuplicates().isSorted();
        assertThat(plan.steps().stream().flatMap(step -> step.fields().stream()))
                .doesNotHaveDuplicates();
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(step.fields()).isNotEmpty();
            assertThat(step.why()).isNotBlank();
        });
    }

    private static Applied after(EpisodePlan plan, Applied applied, Desired desired, Terms terms) {
        Applied result = applied;
        for (Step step : plan.steps()) {
            result = result.after(step, desired, terms);
        }
        return result;
    }
}
