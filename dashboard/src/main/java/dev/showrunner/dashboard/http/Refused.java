package dev.showrunner.dashboard.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A request that is answered with an error whose words are written for the reader: no internals, no stack trace. */
public final class Refused extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param status what kind of error
     * @param message what happened and, where there is something to do, what to do
     */
    public Refused(HttpStatus status, String message) {
        super(status, message);
    }
}
