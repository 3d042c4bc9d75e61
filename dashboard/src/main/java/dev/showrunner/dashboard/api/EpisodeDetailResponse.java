package dev.showrunner.dashboard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.episodes.plan.Threefold.Written;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One episode with everything that is known of it.
 *
 * @param episode as in the list
 * @param file path of its file; null when it is no longer in the repository
 * @param tagline one line of the producer
 * @param youtubeTitle title that YouTube should show; null when it cannot be composed
 * @param description description that YouTube should show; null when it cannot be composed
 * @param nextLook when YouTube is looked at again without a cause
 * @param drifts edits by others that are left alone
 * @param fields each field as the file says it, as it was last written and as YouTube shows it; empty where there is no
 *     event, or it has aired
 * @param timeline what was done and why, the latest steps, oldest first
 * @param findings what was found wrong in its file
 * @param day how its day stands; null where there is none
 */
@Serdeable
public record EpisodeDetailResponse(
        @JsonUnwrapped EpisodeResponse episode,
        @Nullable String file,
        @Nullable String tagline,
        @Nullable String youtubeTitle,
        @Nullable String description,
        @Nullable Instant nextLook,
        List<Edit> drifts,
        List<Side> fields,
        List<Step> timeline,
        List<StatusResponse.Finding> findings,
        @Nullable DayResponse day) {
    /**
     * A field that somebody else edited.
     *
     * @param field as {@code videos} and {@code liveBroadcasts} group them: {@code title}, {@code live_settings} …
     * @param observed what stands on YouTube, cut to a readable length
     * @param desired what the repository says, cut to a readable length
     */
    @Serdeable
    public record Edit(String field, String observed, String desired) {
        static Edit of(Drift drift) {
            return new Edit(drift.field().name().toLowerCase(Locale.ROOT), drift.observed(), drift.desired());
        }
    }

    /**
     * A field from three sides, in the spelling in which they are compared.
     *
     * @param field as with {@link Edit}
     * @param state how the three stand to each other, one of {@link Threefold.State} in lower case
     * @param file what the repository says
     * @param written what was last written, rendered again from an earlier revision; null where nothing is remembered
     *     or it cannot be rendered any more
     * @param lost whether something was written that cannot be rendered any more
     * @param shown what YouTube showed at the last look; null where that is not known
     * @param cut whether YouTube shows more than {@code shown}
     */
    @Serdeable
    public record Side(
            String field,
            String state,
            String file,
            @Nullable String written,
            boolean lost,
            @Nullable String shown,
            boolean cut) {
        static Side of(Threefold known) {
            return new Side(
                    known.field().name().toLowerCase(Locale.ROOT),
                    known.state().name().toLowerCase(Locale.ROOT),
                    known.file(),
                    known.written() instanceof Written.Text written ? written.text() : null,
                    known.written() instanceof Written.Lost,
                    known.shown(),
                    known.isCut());
        }
    }

    /**
     * Something that was done.
     *
     * @param at when
     * @param what in the producer's words
     * @param why what led to it
     * @param units what it cost
     */
    @Serdeable
    public record Step(Instant at, String what, String why, int units) {
        static Step of(TimelineEntry entry) {
            return new Step(entry.at(), entry.what(), entry.why(), entry.units());
        }
    }

    static EpisodeDetailResponse of(EpisodeDetail detail, Links links) {
        return new EpisodeDetailResponse(
                EpisodeResponse.of(detail.entry(), links),
                detail.file().orElse(null),
                detail.tagline().orElse(null),
                detail.texts().map(EpisodeDetail.Texts::title).orElse(null),
                detail.texts().map(EpisodeDetail.Texts::description).orElse(null),
                detail.workflow().map(EpisodeView::nextLook).orElse(null),
                detail.workflow().stream()
                        .flatMap(view -> view.drifts().stream())
                        .map(Edit::of)
                        .toList(),
                detail.fields().stream().map(Side::of).toList(),
                detail.workflow().stream()
                        .flatMap(view -> view.timeline().stream())
                        .map(Step::of)
                        .toList(),
                detail.findings().stream().map(StatusResponse.Finding::of).toList(),
                detail.day().map(DayResponse::of).orElse(null));
    }
}
