package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.pages.ErrorPage;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words every error response: a page for people, problem details for programs. Only messages written for the reader are
 * passed on; what an exception says stays in the log.
 */
@Singleton
final class Errors implements ErrorResponseProcessor<Object> {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    /** In seconds: what is silent is asked again in a moment. */
    private static final String SOON = "5";

    /** Who reads the log must not be let into a cluster by a link that could not be followed. */
    private static final Pattern SECRET_OF_A_LINK = Pattern.compile("^(/access/[^/]+/)[^/]+");

    private final ErrorPage page;

    Errors(ErrorPage page) {
        this.page = page;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = response.status();
        if (status.getCode() >= 500) {
            log(request, status, context.getRootCause().orElse(null));
        }
        MutableHttpResponse<Object> answer = (MutableHttpResponse<Object>) response;
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            return answer;
        }
        String detail = detail(context, status);
        if (isForPeople(request)) {
            return answer.<Object>body(page.render(status.getCode(), title(status), detail))
                    .contentType(MediaType.TEXT_HTML_TYPE);
        }
        Problem problem = new Problem("about:blank", title(status), status.getCode(), detail, request.getPath());
        return answer.<Object>body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static void log(HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause) {
        String path = SECRET_OF_A_LINK.matcher(request.getPath()).replaceFirst("$1…");
        if (cause instanceof Refused foreseen) {
            log.warn(
                    "{} {} was answered with {}: {}",
                    request.getMethod(),
                    path,
                    status.getCode(),
                    foreseen.getMessage());
        } else {
            log.error("{} {} failed", request.getMethod(), path, cause);
        }
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/")
                && request.accept().stream().anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE));
    }

    private static String detail(ErrorContext context, HttpStatus status) {
        return context.getRootCause()
                .filter(Refused.class::isInstance)
                .map(Throwable::getMessage)
                .orElseGet(() -> switch (status) {
                    case UNAUTHORIZED -> "Sign in first; programs show the key that lies in Showrunner's home.";
                    case FORBIDDEN -> "Your role does not allow this. An owner of the channel can change that.";
                    case NOT_FOUND -> "There is nothing at this address.";
                    case METHOD_NOT_ALLOWED -> "This address cannot be asked in this way.";
                    case REQUEST_ENTITY_TOO_LARGE -> "The request is larger than Showrunner accepts.";
                    default ->
                        status.getCode() >= 500
                                ? "Showrunner could not answer. The log says why; nothing was changed by this request."
                                : "The request could not be understood.";
                });
    }

    private static String title(HttpStatus status) {
        String reason = status.getReason().toLowerCase(Locale.ROOT);
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }
}
