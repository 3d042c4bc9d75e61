package dev.showrunner.dashboard.api;

import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.rewrite.RewriteView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the rewrite of published videos still changes, told from the repository: YouTube is not asked.
 *
 * @param revision the commit that published videos follow
 * @param before the commit they are taken to show; null where nobody knows
 * @param phase as in the rewrite
 * @param videos how many may still have to be written
 * @param more how many of them are not among the changes
 * @param changes of the first ones, in the order in which they are written, spelled as {@code showrunner plan --json}
 *     spells them
 */
@Serdeable
record PlanResponse(
        @Nullable String revision,
        @Nullable String before,
        String phase,
        int videos,
        int more,
        List<ChangeResponse> changes) {
    static PlanResponse of(RewriteView view, List<Change> changes) {
        return new PlanResponse(
                view.revision(),
                view.before(),
                word(view.phase()),
                view.leftCount(),
                Math.max(0, view.leftCount() - changes.size()),
                changes.stream().map(ChangeResponse::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(List<Field> fields) {
        return fields.stream().map(PlanResponse::word).toList();
    }

    /**
     * What happens to one video.
     *
     * @param kind {@code update}
     * @param episode {@code show/slug}
     * @param videoId YouTube's id
     * @param title as YouTube should show it
     * @param start when it aired, in UTC
     * @param lane {@code rewrite}
     * @param units what writing it costs; reading fifty videos costs one more
     * @param steps the calls; none where what the video shows is not known before it is read
     * @param fields what changes
     * @param drifts edits by others that are left alone
     * @param held what is wanted and cannot be written
     */
    @Serdeable
    record ChangeResponse(
            String kind,
            String episode,
            @Nullable String videoId,
            @Nullable String title,
            @Nullable Instant start,
            String lane,
            int units,
            List<StepResponse> steps,
            List<FieldResponse> fields,
            List<DriftResponse> drifts,
            List<HeldResponse> held) {
        static ChangeResponse of(Change change) {
            return new ChangeResponse(
                    word(change.kind()),
                    change.episode().toString(),
                    change.videoId(),
                    change.desired() == null ? null : change.desired().title(),
                    change.start(),
                    word(change.lane()),
                    change.plan().units(),
                    change.plan().steps().stream()
                            .map(step ->
                                    new StepResponse(word(step.kind()), step.units(), words(step.fields()), step.why()))
                            .toList(),
                    change.differences().stream().map(FieldResponse::of).toList(),
                    change.plan().drifts().stream()
                            .map(drift -> new DriftResponse(word(drift.field()), drift.observed(), drift.desired()))
                            .toList(),
                    change.plan().held().stream()
                            .map(held -> new HeldResponse(held.reason(), held.remedy(), words(held.fields())))
                            .toList());
        }
    }

    /**
     * One call.
     *
     * @param kind {@code metadata} or {@code thumbnail}
     * @param units what it costs
     * @param fields what it changes
     * @param why in the producer's words
     */
    @Serdeable
    record StepResponse(String kind, int units, List<String> fields, String why) {}

    /**
     * One field before and after.
     *
     * @param field which
     * @param before what the video shows; empty for a thumbnail
     * @param after what it will show; for a thumbnail, what of its design changed
     */
    @Serdeable
    record FieldResponse(String field, String before, String after) {
        static FieldResponse of(Difference difference) {
            return new FieldResponse(word(difference.field()), difference.before(), difference.after());
        }
    }

    /**
     * A field that somebody edited, cut to a readable length.
     *
     * @param field which
     * @param observed what YouTube shows
     * @param desired what the catalogue says
     */
    @Serdeable
    record DriftResponse(String field, String observed, String desired) {}

    /**
     * What is wanted and cannot be written.
     *
     * @param reason why
     * @param remedy what to do
     * @param fields which
     */
    @Serdeable
    record HeldResponse(String reason, String remedy, List<String> fields) {}
}
