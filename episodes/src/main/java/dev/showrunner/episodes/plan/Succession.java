package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Kind;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Past.Picture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes on a published video when it follows another revision than before, told from the two revisions alone:
 * the video is taken to show what the former one wanted. Pure, and free: YouTube is not asked, so an edit that somebody
 * made there is not in it.
 */
public final class Succession {
    /** A write; the reading before it is shared by fifty videos. */
    private static final int WRITE = 50;

    private Succession() {}

    /**
     * What one revision wants of an episode.
     *
     * @param desired as composed from it
     * @param files of the revision
     */
    public record Version(Desired desired, ChannelFiles files) {}

    /**
     * The change, each step at the price of its write.
     *
     * @param former what the video is taken to show; where absent, nobody can tell without asking YouTube, and the
     *     change has no steps
     * @param present what it is to show
     * @param videoId YouTube's id
     */
    public static Change between(@Nullable Version former, Version present, String videoId) {
        Desired wanted = present.desired();
        if (former == null) {
            return change(wanted, videoId, EpisodePlan.NOTHING, List.of());
        }
        Terms terms = new Terms(wanted.start(), DriftPolicy.REPORT, null, null, EarlierRenders.NONE);
        Observed shown = shown(former.desired(), videoId);
        Map<Field, String> written = FieldValues.of(shown, terms).fingerprints();
        EpisodePlan plan = Planner.plan(wanted, shown, new Applied(written), terms);
        List<String> redrawn = ThumbnailChanges.between(
                new Picture(former.desired().thumbnail(), former.files()),
                new Picture(wanted.thumbnail(), present.files()));
        List<Step> steps = plan.steps().stream()
                .map(step -> new Step(step.kind(), WRITE, step.fields(), step.why()))
                .toList();
        return change(
                wanted,
                videoId,
                new EpisodePlan(steps, plan.drifts(), plan.held()),
                ChannelPlanner.differences(plan, FieldValues.of(shown, terms), FieldValues.of(wanted, terms), redrawn));
    }

    private static Change change(
            Desired wanted, String videoId, EpisodePlan plan, List<ChannelPlan.Difference> differences) {
        return new Change(
                Kind.UPDATE, wanted.episode(), videoId, wanted, wanted.start(), Lane.REWRITE, plan, differences);
    }

    private static Observed shown(Desired former, String videoId) {
        return new Observed(
                videoId,
                former.title(),
                former.description(),
                former.tags(),
                former.category(),
                former.language(),
                former.privacy(),
                former.madeForKids(),
                null,
                null,
                Lifecycle.ENDED,
                null,
                true,
                former.thumbnail().fingerprint());
    }
}
