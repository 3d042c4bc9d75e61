package dev.showrunner.dashboard.api;

import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.RewriteView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rewriting of published videos.
 *
 * @param revision the commit that published videos follow
 * @param phase {@code done}, {@code running}, {@code waiting-for-approval} or {@code waiting}
 * @param reason what it waits for
 * @param resumesAt when it goes on by itself
 * @param finishedOn the day in Los Angeles on which it will be through at today's pace
 * @param published how many videos are followed
 * @param total videos that may have to be written
 * @param done of these, dealt with
 * @param written of these, written
 * @param left of these, still to be looked at
 * @param units spent on it so far
 * @param unitsLeft what is left costs at most
 * @param approvalAbove above so many, a rewrite waits for approval
 * @param scannedAt when all published videos were looked at last
 * @param findings videos that are left as they are
 */
@Serdeable
record RewriteResponse(
        @Nullable String revision,
        String phase,
        String reason,
        @Nullable Instant resumesAt,
        @Nullable LocalDate finishedOn,
        int published,
        int total,
        int done,
        int written,
        int left,
        int units,
        int unitsLeft,
        int approvalAbove,
        @Nullable Instant scannedAt,
        List<FindingResponse> findings) {
    static RewriteResponse of(RewriteView view, Optional<LocalDate> finishedOn) {
        return new RewriteResponse(
                view.revision(),
                word(view.phase()),
                view.reason(),
                view.resumesAt(),
                finishedOn.orElse(null),
                view.published(),
                view.progress().total(),
                view.progress().done(),
                view.progress().written(),
                view.leftCount(),
                view.progress().units(),
                view.unitsLeft(),
                view.limit(),
                view.scannedAt(),
                view.findings().stream().map(FindingResponse::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Why a video is left as it is.
     *
     * @param episode {@code show/slug}
     * @param videoId YouTube's id
     * @param kind {@code drifted}, {@code blocked}, {@code gone} or {@code not-ours}
     * @param reason what happened
     * @param remedy what to do
     * @param since when it was seen first
     * @param drifts what somebody edited
     */
    @Serdeable
    record FindingResponse(
            String episode,
            String videoId,
            String kind,
            String reason,
            String remedy,
            Instant since,
            List<DriftResponse> drifts) {
        static FindingResponse of(Finding finding) {
            return new FindingResponse(
                    finding.candidate().episode().toString(),
                    finding.candidate().videoId(),
                    word(finding.kind()),
                    finding.reason(),
                    finding.remedy(),
                    finding.since(),
                    finding.drifts().stream()
                            .map(drift -> new DriftResponse(word(drift.field()), drift.observed(), drift.desired()))
                            .toList());
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
}
