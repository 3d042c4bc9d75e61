package dev.showrunner.emulator.faults;

import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fault does to a request. */
public sealed interface Effect {
    /** Answers with this HTTP status and does nothing else. */
    record Status(int code) implements Effect {}

    /** Answers as a gateway would: this HTTP status and a page of HTML. */
    record Html(int code) implements Effect {}

    /** Cuts the connection before anything is done. */
    record DropBefore() implements Effect {}

    /** Does everything, then cuts the connection instead of answering. */
    record DropAfter() implements Effect {}

    /** Waits (real time) before going on. */
    record Delay(Duration by) implements Effect {}

    /** Lets a read see the state as it was this long ago. */
    record Stale(Duration by) implements Effect {}

    /**
     * Refuses with this reason.
     *
     * @param status instead of the reason's usual one
     * @param message instead of the reason's usual one
     */
    record Refuse(
            Reason reason,
            @Nullable Integer status,
            @Nullable String message) implements Effect {
        public ApiError error() {
            return ApiError.of(
                    reason, status == null ? reason.status() : status, message == null ? reason.message() : message);
        }
    }

    Pattern WITH_NUMBER = Pattern.compile("(status|html|delay|stale):(\\d{1,9})");

    /** Reads an effect as {@code POST /emulator/faults} spells it; empty when it is none. */
    static Optional<Effect> parse(String text, @Nullable Integer status, @Nullable String message) {
        Matcher matcher = WITH_NUMBER.matcher(text);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(2));
            return switch (matcher.group(1)) {
                case "delay" -> Optional.of(new Delay(Duration.ofMillis(number)));
                case "stale" -> Optional.of(new Stale(Duration.ofMillis(number)));
                case "html" -> isStatus(number) ? Optional.of(new Html(number)) : Optional.empty();
                default -> isStatus(number) ? Optional.of(new Status(number)) : Optional.empty();
            };
        }
        return switch (text) {
            case "drop-before" -> Optional.of(new DropBefore());
            case "drop-after" -> Optional.of(new DropAfter());
            default ->
                text.startsWith("reason:")
                        ? Reason.of(text.substring("reason:".length()))
                                .map(reason -> new Refuse(reason, status, message))
                        : Optional.empty();
        };
    }

    private static boolean isStatus(int number) {
        return number >= 400 && number <= 599;
    }
}
