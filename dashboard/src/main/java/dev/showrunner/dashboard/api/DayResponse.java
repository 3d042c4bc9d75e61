package dev.showrunner.dashboard.api;

import dev.showrunner.episodes.runofshow.Moment;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an episode's day stands.
 *
 * @param goLive {@code youtube}, {@code auto} or {@code manual}: who puts it on air
 * @param safe whether every gate is green or waived
 * @param gates in the order in which they are mended
 * @param milestones in the order in which they come
 * @param stage YouTube's {@code lifeCycleStatus}; null until the first look near air
 * @param stream {@code no_stream}, {@code waiting} or {@code sending}; null until the first look near air
 * @param health YouTube's word for the stream; empty where it has none
 * @param startedAt when it went live
 * @param endedAt when it was over
 * @param lookedAt when it was looked at last
 * @param waitingFor what going on air waits for; empty where nothing is awaited
 * @param heldBy who holds it off air; null where nobody does
 * @param marks where chapters begin
 */
@Serdeable
public record DayResponse(
        String goLive,
        boolean safe,
        List<GateResponse> gates,
        List<MilestoneResponse> milestones,
        @Nullable String stage,
        @Nullable String stream,
        String health,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant lookedAt,
        String waitingFor,
        @Nullable String heldBy,
        List<MarkResponse> marks) {
    /**
     * One gate.
     *
     * @param id lower case with dashes
     * @param name as producers read it
     * @param state {@code green}, {@code red} or {@code waived}
     * @param reason why, one sentence
     * @param remedy what can be pressed; null where nothing can
     * @param waivedBy who waived it
     * @param waivedBecause why
     */
    @Serdeable
    public record GateResponse(
            String id,
            String name,
            String state,
            String reason,
            @Nullable String remedy,
            @Nullable String waivedBy,
            @Nullable String waivedBecause) {
        static GateResponse of(Gate gate) {
            Optional<Said> waiver = Optional.ofNullable(gate.waiver());
            return new GateResponse(
                    gate.id(),
                    gate.name(),
                    word(gate.state()),
                    gate.reason(),
                    gate.remedy() == null ? null : word(gate.remedy()),
                    waiver.map(Said::by).orElse(null),
                    waiver.map(Said::words).orElse(null));
        }
    }

    /**
     * One milestone.
     *
     * @param id as the show's file spells it
     * @param at when it comes
     * @param happenedAt when it happened; null while it is to come
     */
    @Serdeable
    public record MilestoneResponse(
            String id, Instant at, @Nullable Instant happenedAt) {
        static MilestoneResponse of(Moment moment, ShowDayView day) {
            return new MilestoneResponse(
                    moment.milestone().key(), moment.at(), day.happened().get(moment.milestone()));
        }
    }

    /**
     * Where a chapter begins.
     *
     * @param seconds since it went live
     * @param title may be empty
     * @param by who marked it
     */
    @Serdeable
    public record MarkResponse(long seconds, String title, String by) {
        static MarkResponse of(Mark mark) {
            return new MarkResponse(mark.seconds(), mark.title(), mark.by());
        }
    }

    static DayResponse of(ShowDayView day) {
        Optional<Sight> sight = Optional.ofNullable(day.sight());
        return new DayResponse(
                word(day.rundown().goLive()),
                day.gates().stream().noneMatch(Gate::red),
                day.gates().stream().map(GateResponse::of).toList(),
                day.rundown().moments().stream()
                        .map(moment -> MilestoneResponse.of(moment, day))
                        .toList(),
                sight.map(seen -> word(seen.stage())).orElse(null),
                sight.map(seen -> word(seen.ingest())).orElse(null),
                sight.map(Sight::health).orElse(""),
                sight.map(Sight::startedAt).orElse(null),
                sight.map(Sight::endedAt).orElse(null),
                day.lookedAt(),
                day.waitingFor(),
                day.hold() == null ? null : day.hold().by(),
                day.marks().stream().map(MarkResponse::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
