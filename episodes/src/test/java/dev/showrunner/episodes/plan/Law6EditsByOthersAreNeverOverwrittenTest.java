package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.composition.Desired;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Somebody else's edit is never silently overwritten: it is shown, and repaired by policy or by hand. */
@Domain(States.class)
class Law6EditsByOthersAreNeverOverwrittenTest {
    @Property
    void what_we_did_not_write_stays_as_it_is_under_report(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        Terms terms = Wanted.terms(DriftPolicy.REPORT);
        Map<Field, String> before = FieldValues.of(observed, terms).fingerprints();
        EpisodePlan plan = Planner.plan(desired, observed, applied, terms);
        FakeVideo video = FakeVideo.of(observed, terms);
        video.apply(plan, desired);
        Map<Field, String> after = FieldValues.of(video.observed(), terms).fingerprints();

        FieldValues shown = FieldValues.of(observed, terms);
        for (Field field : before.keySet()) {
            boolean isOurs = before.get(field).equals(applied.get(field)) || Objects.equals(shown.text(field), "");
            if (!isOurs) {
                assertThat(after).as(field.toString()).containsEntry(field, before.get(field));
            }
        }
    }

    @Property
    void every_difference_that_is_left_alone_is_shown_or_held(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        Terms terms = Wanted.terms(DriftPolicy.REPORT);
        EpisodePlan plan = Planner.plan(desired, observed, applied, terms);
        List<Field> told = new ArrayList<>();
        plan.steps().forEach(step -> told.addAll(step.fields()));
        plan.drifts().forEach(drift -> told.add(drift.field()));
        plan.held().forEach(held -> told.addAll(held.fields()));

        Map<Field, String> wanted = FieldValues.of(desired, terms).fingerprints();
        Map<Field, String> shown = FieldValues.of(observed, terms).fingerprints();
        boolean hasEnded = observed.lifecycle() == Observed.Lifecycle.ENDED;
        wanted.keySet().stream()
                .filter(field -> field != Field.THUMBNAIL)
                .filter(field -> !hasEnded
                        || !List.of(Field.START, Field.LIVE_SETTINGS, Field.STREAM)
                                .contains(field))
                .filter(field -> !Objects.equals(wanted.get(field), shown.get(field)))
                .forEach(field -> assertThat(told).contains(field));
    }

    @Test
    void a_title_somebody_typed_into_youtube_is_shown_with_both_texts() {
        Wanted wanted = new Wanted();
        Applied applied =
                new Applied(FieldValues.of(wanted.desired(), Wanted.terms()).fingerprints());
        Observed edited = edited(wanted.desired(), "Typed into Studio");
        wanted.title = "The pager rings three times";

        EpisodePlan plan = Planner.plan(wanted.desired(), edited, applied, Wanted.terms());

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.drifts())
                .containsExactly(new Drift(Field.TITLE, "Typed into Studio", "The pager rings three times"));
    }

    @Test
    void with_the_policy_repair_it_is_written_again_and_the_timeline_says_so() {
        Wanted wanted = new Wanted();
        Applied applied =
                new Applied(FieldValues.of(wanted.desired(), Wanted.terms()).fingerprints());

        EpisodePlan plan = Planner.plan(
                wanted.desired(),
                edited(wanted.desired(), "Typed into Studio"),
                applied,
                Wanted.terms(DriftPolicy.REPAIR));

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.why()).isEqualTo("Repairing what somebody edited: the title"));
    }

    @Test
    void a_text_an_earlier_revision_rendered_is_ours_even_when_nothing_is_remembered() {
        Wanted wanted = new Wanted();
        Desired earlier = wanted.desired();
        wanted.title = "The pager rings three times";
        wanted.text = "A cluster lost more than its memory.";

        EpisodePlan plan = Planner.plan(
                wanted.desired(), edited(earlier, earlier.title()), Applied.NOTHING, Wanted.knowing(earlier));

        assertThat(plan.drifts()).isEmpty();
        assertThat(plan.steps()).flatExtracting(Step::fields).contains(Field.TITLE, Field.DESCRIPTION);
    }

    @Test
    void what_a_producer_typed_into_both_places_is_ours_from_then_on() {
        Wanted wanted = new Wanted();
        wanted.title = "Typed into both";
        Desired agreed = wanted.desired();
        Observed seen = edited(agreed, "Typed into both");
        Applied applied = Applied.NOTHING.confirmed(agreed, seen, Wanted.terms());
        wanted.title = "The next title";

        EpisodePlan plan = Planner.plan(wanted.desired(), seen, applied, Wanted.terms());

        assertThat(plan.drifts()).isEmpty();
        assertThat(plan.steps()).flatExtracting(Step::fields).contains(Field.TITLE);
    }

    private static Observed edited(Desired desired, String title) {
        return new Observed(
                "video-1",
                title,
                desired.description(),
                desired.tags(),
                desired.category(),
                desired.language(),
                desired.privacy(),
                desired.madeForKids(),
                desired.start(),
                desired.live(),
                Observed.Lifecycle.UPCOMING,
                "stream-1",
                true,
                null);
    }
}
