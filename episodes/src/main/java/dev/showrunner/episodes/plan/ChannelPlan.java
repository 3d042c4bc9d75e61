package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one revision changes on a channel, priced.
 *
 * @param changes what airs soonest first, then what has aired, the newest first; episodes with nothing to say are left
 *     out
 * @param looked how many episodes were looked at
 */
public record ChannelPlan(List<Change> changes, int looked) {
    public ChannelPlan {
        changes = List.copyOf(changes);
    }

    /** What happens to an event, as a plan marks it. */
    public enum Kind {
        /** It is made. */
        CREATE("+"),
        /** What it shows changes. */
        UPDATE("~"),
        /** It is removed. */
        CANCEL("-"),
        /** It exists, the file names it, and from now on it is Showrunner's to keep. */
        ADOPT(">"),
        /** Something is wanted and left alone, or somebody else's edit waits for a decision. */
        LEAVE("!");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** One character. */
        public String sign() {
            return sign;
        }
    }

    /**
     * One field before and after, in its canonical spelling.
     *
     * @param field which
     * @param before what YouTube shows; empty where nothing is shown yet
     * @param after what it will show; for a thumbnail, what of its design changed
     */
    public record Difference(Field field, String before, String after) {}

    /**
     * What happens to one event.
     *
     * @param kind in one word
     * @param episode whose event it is
     * @param videoId the event; absent where there is none yet
     * @param desired what is wanted; absent where no event is wanted or where that cannot be told
     * @param start when it airs or aired; absent where nobody knows
     * @param lane whose units it spends
     * @param plan the steps, edits by others, and what is held
     * @param differences of the fields that the steps write, in the order of {@link Field}
     */
    public record Change(
            Kind kind,
            EpisodeId episode,
            @Nullable String videoId,
            @Nullable Desired desired,
            @Nullable Instant start,
            Lane lane,
            EpisodePlan plan,
            List<Difference> differences) {
        public Change {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What a day's units say to a plan.
     *
     * @param units the plan costs
     * @param available units it can have today
     * @param days how many days it takes, today included; absent when it would never be through
     */
    public record Price(int units, int available, @Nullable Integer days) {}

    /** Units all changes cost together. */
    public int units() {
        return changes.stream().mapToInt(change -> change.plan().units()).sum();
    }

    /** How many changes are of a kind. */
    public int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether something waits for a person: it is held, or somebody else edited it. */
    public boolean needsSomebody() {
        return changes.stream()
                .anyMatch(change -> !change.plan().held().isEmpty()
                        || !change.plan().drifts().isEmpty());
    }

    /**
     * What it costs and how long it takes.
     *
     * @param spent units that were spent today already
     */
    public Price price(Channel channel, Instant now, int spent) {
        int soon = changes.stream()
                .filter(change -> change.lane() == Lane.AIR)
                .mapToInt(change -> change.plan().units())
                .sum();
        Budget budget = Budget.of(now, channel.unitsPerDay(), channel.unitsReserved())
                .settle("spent before", Lane.SCHEDULE, spent, now);
        Budget.Forecast forecast = budget.forecast(Lane.REWRITE, units() - soon, now, soon);
        // What airs soon is paid from what is kept for it.
        int available = forecast.today() + Math.min(soon, budget.left());
        Integer days = forecast.lastDay() == null
                ? null
                : Math.toIntExact(forecast.lastDay().toEpochDay() - budget.day().toEpochDay()) + 1;
        return new Price(units(), available, days);
    }
}
