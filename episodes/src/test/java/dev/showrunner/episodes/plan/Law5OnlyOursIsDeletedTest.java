package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Step.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Never delete, privatise or publish what Showrunner did not create or was not told to adopt. */
@Domain(States.class)
class Law5OnlyOursIsDeletedTest {
    @Property
    void an_event_is_deleted_only_if_it_is_ours_and_has_not_begun(@ForAll Observed observed) {
        boolean isOurs = Marker.find(observed.description()).equals(Optional.of(Wanted.ID));
        boolean hasNotBegun = observed.lifecycle() == Lifecycle.UPCOMING;

        EpisodePlan plan = Planner.cancel(Wanted.ID, observed, Applied.NOTHING);

        if (isOurs && hasNotBegun) {
            assertThat(plan.steps()).extracting(Step::kind).containsExactly(Kind.DELETE);
        } else {
            assertThat(plan.steps()).isEmpty();
            assertThat(plan.held()).singleElement().satisfies(held -> {
                assertThat(held.reason()).isNotBlank();
                assertThat(held.remedy()).isNotBlank();
            });
        }
    }

    @Property
    void an_event_whose_marker_somebody_took_out_is_still_ours_while_we_remember(@ForAll Observed observed) {
        Applied applied = new Applied(Map.of(Field.DESCRIPTION, "what we wrote"));

        assertThat(Planner.cancel(Wanted.ID, observed, applied).steps())
                .hasSize(observed.lifecycle() == Lifecycle.UPCOMING ? 1 : 0);
    }

    @Property
    void no_plan_for_an_episode_that_airs_deletes_anything(
            @ForAll Desired desired, @ForAll Observed observed, @ForAll Applied applied) {
        assertThat(Planner.plan(desired, observed, applied, Wanted.terms()).steps())
                .extracting(Step::kind)
                .doesNotContain(Kind.DELETE, Kind.INSERT);
    }

    @Property
    void who_can_see_a_strangers_video_is_not_changed_under_report(@ForAll Desired desired, @ForAll Observed observed) {
        assertThat(Planner.plan(desired, observed, Applied.NOTHING, Wanted.terms())
                        .steps())
                .allSatisfy(step -> assertThat(step.fields()).doesNotContain(Field.PRIVACY));
    }

    @Test
    void a_video_that_only_happened_to_agree_is_not_ours_to_delete() {
        Desired desired = new Wanted().desired();
        Observed stranger = new Observed(
                "video-1",
                "Somebody's event",
                "Not ours.",
                List.of(),
                desired.category(),
                desired.language(),
                desired.privacy(),
                false,
                desired.start(),
                desired.live(),
                Lifecycle.UPCOMING,
                null,
                false,
                null);
        Applied confirmed = Applied.NOTHING.confirmed(desired, stranger, Wanted.terms());

        assertThat(confirmed.fields()).isNotEmpty();
        assertThat(Planner.cancel(Wanted.ID, stranger, confirmed).steps()).isEmpty();
    }
}
