package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.board.NotApproved;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Answers, on pages and in the API alike, what could not be done for a producer. */
@Singleton
final class NotApprovedHandler implements ExceptionHandler<NotApproved, HttpResponse<?>> {
    private final Errors errors;

    NotApprovedHandler(Errors errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, NotApproved exception) {
        HttpStatus status = switch (exception.outcome()) {
            case REFUSED -> HttpStatus.CONFLICT;
            case NOT_THERE -> HttpStatus.NOT_FOUND;
            case SILENT -> HttpStatus.SERVICE_UNAVAILABLE;
            // Not 503, which programs take as leave to ask again.
            case UNSURE -> HttpStatus.GATEWAY_TIMEOUT;
            case NOT_WRITTEN_DOWN -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        Refused refused = new Refused(status, String.valueOf(exception.getMessage()));
        return errors.processResponse(
                ErrorContext.builder(request).cause(refused).build(), HttpResponse.status(status));
    }
}
