package dev.showrunner.activities.youtube;

import dev.showrunner.activities.youtube.RefusalRules.Handling;
import dev.showrunner.activities.youtube.RefusalRules.Rule;
import dev.showrunner.workflows.failure.Bug;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * From what YouTube answered to what happens next. No failure carries a cause: a cause's text would travel into
 * workflow histories.
 */
final class Failures {
    static final Duration SHORTLY = Duration.ofSeconds(5);
    static final Duration SOON = Duration.ofSeconds(30);
    static final Duration HOURS = Duration.ofHours(3);
    private static final Duration LONGEST_WAIT_ASKED_FOR = Duration.ofHours(1);
    private static final String BY_ITSELF = ". Showrunner tries again by itself.";

    private final InstantSource clock;

    Failures(InstantSource clock) {
        this.clock = clock;
    }

    /** What kind of answer a refusal is. */
    Handling handling(ApiMethod method, Refusal refusal) {
        return rule(method, refusal).handling();
    }

    /**
     * The failure for a refusal that is not {@link Handling#SATISFIED}.
     *
     * @param doing what was tried, to follow "Could not "
     */
    Failure of(ApiMethod method, String doing, Refusal refusal) {
        Rule rule = rule(method, refusal);
        Instant now = clock.instant();
        String what = "Could not " + doing + ": " + rule.what();
        return switch (rule.handling()) {
            case NEEDS_HUMAN ->
                rule.isOfTheChannel()
                        ? NeedsHuman.ofTheChannel(what + said(refusal), rule.remedy())
                        : new NeedsHuman(what + said(refusal), rule.remedy());
            case RETRY_SHORTLY -> new RetryAt(what + BY_ITSELF, now.plus(wait(refusal, SHORTLY)));
            case RETRY_SOON -> new RetryAt(what + BY_ITSELF, now.plus(wait(refusal, SOON)));
            case RETRY_IN_HOURS -> new RetryAt(what + BY_ITSELF, now.plus(HOURS));
            case RETRY_TOMORROW -> tomorrow(what + ". They are renewed at midnight in Los Angeles.", refusal, now);
            case BUG -> new Bug(what + said(refusal));
            case SATISFIED -> new Bug(what + ", which is no failure.");
        };
    }

    // A granular daily bucket that is empty says nothing of the shared pool.
    private static RetryAt tomorrow(String what, Refusal refusal, Instant now) {
        Instant midnight = PacificDay.after(now);
        return refusal.reason().equals("quotaExceeded")
                ? RetryAt.quotaGone(what, midnight)
                : new RetryAt(what, midnight);
    }

    /** The failure for something that has to be there and is not shown, or not shown yet. */
    Failure unseen(ApiMethod method, String doing, String reason) {
        return of(method, doing, new Refusal(404, reason, "", Optional.empty()));
    }

    /** The failure for a call that never left, or whose answer was lost though it may be repeated. */
    RetryAt unreachable(String doing, String how) {
        return new RetryAt(
                "Could not " + doing + ": YouTube could not be reached (" + how + ")" + BY_ITSELF,
                clock.instant().plus(SHORTLY));
    }

    private static Duration wait(Refusal refusal, Duration usual) {
        return refusal.retryAfter()
                .map(asked -> asked.compareTo(LONGEST_WAIT_ASKED_FOR) > 0 ? LONGEST_WAIT_ASKED_FOR : asked)
                .orElse(usual);
    }

    private static String said(Refusal refusal) {
        return refusal.message().isEmpty() ? "." : ". YouTube says: " + refusal.message();
    }

    private static Rule rule(ApiMethod method, Refusal refusal) {
        if (refusal.reason().equals("rateLimitExceeded") && isDaily(refusal)) {
            return new Rule(
                    Handling.RETRY_TOMORROW, "today's calls of this kind are used up for the Google Cloud project", "");
        }
        return RefusalRules.find(method, refusal.reason()).orElseGet(() -> unknown(refusal));
    }

    /** An empty daily bucket answers like throttling; only the sentence tells them apart. */
    private static boolean isDaily(Refusal refusal) {
        return refusal.message().toLowerCase(Locale.ROOT).contains("per day");
    }

    private static Rule unknown(Refusal refusal) {
        int status = refusal.status();
        if (refusal.isUnauthorised()) { // the JDK loses the body of a 401 that answers an upload
            return RefusalRules.find(ApiMethod.CHANNELS_LIST, "authError").orElseThrow();
        }
        if (refusal.reason().isEmpty() && refusal.message().isEmpty()) {
            return new Rule(
                    status >= 500 ? Handling.RETRY_SHORTLY : Handling.RETRY_SOON,
                    "something between here and YouTube answered in its place, with status " + status
                            + " and no reason",
                    "");
        }
        String named = "YouTube gives the reason '" + Redaction.of(refusal.reason()) + "' (" + status + ")";
        return switch (status) {
            case 403, 412 ->
                new Rule(
                        Handling.NEEDS_HUMAN,
                        named,
                        "Look at the video and at the channel's rights in YouTube Studio.");
            case 404, 408, 409 -> new Rule(Handling.RETRY_SHORTLY, named, "");
            case 429 -> new Rule(Handling.RETRY_SOON, named, "");
            default -> new Rule(status >= 500 ? Handling.RETRY_SHORTLY : Handling.BUG, named, "");
        };
    }
}
