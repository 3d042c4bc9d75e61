package dev.showrunner.dashboard.api;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the channel as a whole.
 *
 * @param revision the revision in force, the full commit id; null until a readable one was seen
 * @param engine the engine that runs the workflows
 * @param engineDurable whether running timers survive an exit
 * @param engineSentence what the engine's kind means
 * @param quota today's units
 * @param channel which channel
 * @param readAt when the repository was last looked at
 * @param problem what keeps the newest state of the repository from being in force, or the channel from following
 * @param remedy what to do about the problem
 * @param errors how many files' findings keep them at their last valid revision
 * @param warnings how many other findings there are
 * @param diagnostics all findings, ordered by place
 * @param episodes how many episodes there are, by sync status
 */
@Serdeable
public record StatusResponse(
        @Nullable String revision,
        String engine,
        boolean engineDurable,
        String engineSentence,
        Quota quota,
        ChannelName channel,
        @Nullable Instant readAt,
        @Nullable String problem,
        @Nullable String remedy,
        long errors,
        long warnings,
        List<Finding> diagnostics,
        Map<String, Long> episodes) {
    /**
     * Today's units. Null where they are not counted yet.
     *
     * @param day in Los Angeles
     * @param limit units a day
     * @param used spent and reserved
     * @param left what can still be spent
     * @param reservedForAir of those left, kept for episodes that air within 48 hours
     * @param resetsAt midnight in Los Angeles
     */
    @Serdeable
    public record Quota(
            @Nullable LocalDate day,
            @Nullable Integer limit,
            @Nullable Integer used,
            @Nullable Integer left,
            @Nullable Integer reservedForAir,
            @Nullable Instant resetsAt) {}

    /**
     * The channel.
     *
     * @param id as workflow ids carry it
     * @param name as it is shown
     */
    @Serdeable
    public record ChannelName(String id, String name) {}

    /**
     * A finding in the channel repository.
     *
     * @param rule id of the rule
     * @param severity {@code error} or {@code warning}
     * @param file path from the root of the repository
     * @param line 1 for the first; 0 for the file as a whole
     * @param column 1 for the first; 0 for the line as a whole
     * @param message what is wrong
     * @param remedy what to do
     */
    @Serdeable
    public record Finding(
            String rule, String severity, String file, int line, int column, String message, String remedy) {
        static Finding of(Diagnostic diagnostic) {
            return new Finding(
                    diagnostic.rule(),
                    diagnostic.severity().name().toLowerCase(Locale.ROOT),
                    diagnostic.location().file(),
                    diagnostic.location().line(),
                    diagnostic.location().column(),
                    diagnostic.message(),
                    diagnostic.remedy());
        }
    }
}
