package dev.showrunner.activities.youtube;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * YouTube's answer when it did not do what was asked.
 *
 * @param status HTTP status
 * @param reason YouTube's word for why; empty where the answer did not come from YouTube's API, such as the page of a
 *     gateway
 * @param message YouTube's own sentence, without secrets and of a readable length; may be empty
 * @param retryAfter how long it asks to wait
 */
record Refusal(int status, String reason, String message, Optional<Duration> retryAfter) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    /** Words of Google's front end for what YouTube's API has words of its own. */
    private static final Map<String, String> FRONT_END = Map.of(
            "RATE_LIMIT_EXCEEDED", "rateLimitExceeded",
            "RESOURCE_EXHAUSTED", "rateLimitExceeded",
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientPermissions",
            "ACCESS_TOKEN_EXPIRED", "authError",
            "UNAUTHENTICATED", "authError",
            "SERVICE_DISABLED", "accessNotConfigured",
            "INTERNAL", "internalError",
            "UNAVAILABLE", "backendError");

    /** Reads what Google's client throws. */
    static Refusal of(HttpResponseException thrown) {
        GoogleJsonError error = thrown instanceof GoogleJsonResponseException json ? json.getDetails() : null;
        String message = error == null ? "" : Objects.requireNonNullElse(error.getMessage(), "");
        return new Refusal(
                thrown.getStatusCode(),
                error == null ? "" : reason(error),
                Redaction.of(message),
                retryAfter(
                        thrown.getHeaders() == null ? null : thrown.getHeaders().getRetryAfter()));
    }

    /** Whether the same call may succeed at once or in a moment. */
    boolean isFault() {
        return status >= 500 || status == 408;
    }

    boolean isNotFound() {
        return status == 404;
    }

    /** Whether the access token was not accepted. */
    boolean isUnauthorised() {
        return status == 401;
    }

    private static String reason(GoogleJsonError error) {
        List<GoogleJsonError.ErrorInfo> errors = Objects.requireNonNullElse(error.getErrors(), List.of());
        for (GoogleJsonError.ErrorInfo info : errors) {
            if (info.getReason() != null) {
                return FRONT_END.getOrDefault(info.getReason(), info.getReason());
            }
        }
        List<GoogleJsonError.Details> details = Objects.requireNonNullElse(error.getDetails(), List.of());
        for (GoogleJsonError.Details detail : details) {
            if (detail.getReason() != null) {
                return FRONT_END.getOrDefault(detail.getReason(), detail.getReason());
            }
        }
        return error.get("status") instanceof String word ? FRONT_END.getOrDefault(word, word) : "";
    }

    private static Optional<Duration> retryAfter(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
