package dev.showrunner.dashboard.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses a body that announces more than {@link #MOST_BYTES}, whether or not anything would read it. One that does not
 * announce its size is cut off by the server where it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RequestSize {
    /** More than any webhook of a push needs. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getContentLength() > MOST_BYTES) {
            throw new Refused(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is larger than Showrunner accepts.");
        }
    }
}
