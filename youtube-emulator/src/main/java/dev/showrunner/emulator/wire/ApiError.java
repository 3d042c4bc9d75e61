package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal that reaches the client as Google's classic error body. Nothing was changed when one is thrown. */
public final class ApiError extends RuntimeException {
    private static final Map<Integer, String> CANONICAL = Map.of(
            400, "INVALID_ARGUMENT",
            401, "UNAUTHENTICATED",
            404, "NOT_FOUND",
            429, "RESOURCE_EXHAUSTED",
            500, "INTERNAL",
            503, "UNAVAILABLE");

    private final Reason reason;
    private final int status;
    private final String text;
    private final @Nullable String parameter;

    private ApiError(Reason reason, int status, String text, @Nullable String parameter) {
        super(reason.word() + ": " + text, null, false, false);
        this.reason = reason;
        this.status = status;
        this.text = text;
        this.parameter = parameter;
    }

    public static ApiError of(Reason reason) {
        return of(reason, reason.message());
    }

    public static ApiError of(Reason reason, String message) {
        return new ApiError(reason, reason.status(), message, null);
    }

    /** A refusal with another status than the reason's usual one: YouTube sends some limits as 403 and as 429. */
    public static ApiError of(Reason reason, int status, String message) {
        return new ApiError(reason, status, message, null);
    }

    /** A refusal of one query parameter, or of {@code body}. */
    public static ApiError at(String parameter, Reason reason, String message) {
        return new ApiError(reason, reason.status(), message, parameter);
    }

    public Reason reason() {
        return reason;
    }

    public int status() {
        return status;
    }

    public String text() {
        return text;
    }

    /** The reply, reported under {@code methodDomain} when the reason has no domain of its own. */
    public Reply reply(String methodDomain) {
        String domain = reason.domain().orElse(methodDomain);
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("code", status);
        error.put("message", text);
        ObjectNode entry = error.putArray("errors").addObject();
        entry.put("message", text);
        entry.put("domain", domain);
        entry.put("reason", reason.word());
        if (reason.status() == 401) {
            entry.put("location", "Authorization");
            entry.put("locationType", "header");
        } else if (parameter != null) {
            entry.put("location", parameter);
            entry.put("locationType", parameter.startsWith("body") ? "other" : "parameter");
        }
        if (domain.equals("global")) {
            Optional.ofNullable(CANONICAL.get(status)).ifPresent(name -> error.put("status", name));
        }
        Reply reply = Reply.json(status, body);
        return reason.status() == 401
                ? reply.with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=invalid_token")
                : reply;
    }
}
