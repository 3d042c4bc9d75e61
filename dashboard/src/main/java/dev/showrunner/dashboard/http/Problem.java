package dev.showrunner.dashboard.http;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An error as programs read it.
 *
 * @param type always {@code about:blank}: the status says what kind of error it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened and what to do, without internals
 * @param instance the path that was asked for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@Serdeable
public record Problem(String type, String title, int status, String detail, String instance) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
