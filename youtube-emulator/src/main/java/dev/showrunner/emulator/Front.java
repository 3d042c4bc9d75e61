package dev.showrunner.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.showrunner.emulator.admin.Admin;
import dev.showrunner.emulator.api.Api;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.faults.Effect;
import dev.showrunner.emulator.faults.Faults;
import dev.showrunner.emulator.oauth.TokenEndpoint;
import dev.showrunner.emulator.pages.Site;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.thumbnails.ThumbnailMethods;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.ReplyWriter;
import dev.showrunner.emulator.wire.Request;
import dev.showrunner.emulator.wire.RequestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request comes in: read it, let faults strike it, pass it to who answers, send the reply. */
final class Front implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final int MAX_BODY = 4 << 20;
    private static final int MAX_IMPORT = 64 << 20;
    private static final int MAX_UPLOAD = ThumbnailMethods.MAX_BYTES + (1 << 20);

    private final Api api;
    private final Admin admin;
    private final Site site;
    private final Timeline timeline;
    private final Faults faults;
    private final HostRule hosts;
    private final Duration latency;

    Front(Api api, Admin admin, Site site, Timeline timeline, Faults faults, HostRule hosts, Duration latency) {
        this.api = api;
        this.admin = admin;
        this.site = site;
        this.timeline = timeline;
        this.faults = faults;
        this.hosts = hosts;
        this.latency = latency;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(
                    exchange,
                    RequestReader.read(
                            exchange,
                            limit(String.valueOf(exchange.getRequestURI().getPath()))));
        } catch (ApiError e) {
            ReplyWriter.write(exchange, e.reply("global"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            ReplyWriter.write(exchange, ApiError.of(Reason.INTERNAL_ERROR).reply("global"));
        }
    }

    private void answer(HttpExchange exchange, Request request) throws IOException, InterruptedException {
        if (Admin.serves(request.path())) {
            ReplyWriter.write(exchange, hosts.allows(request) ? admin.answer(request) : hosts.refusal());
            return;
        }
        String name = api.route(request).map(Route::name).orElse("");
        List<Effect> effects = faults.strike(request, name);
        Thread.sleep(sum(effects).plus(Api.serves(request.path()) ? latency : Duration.ZERO));
        if (effects.stream().anyMatch(Effect.DropBefore.class::isInstance)) {
            api.note(request, name, 0);
            exchange.close();
            return;
        }
        Reply reply = struck(request, effects);
        if (effects.stream().anyMatch(Effect.DropAfter.class::isInstance)) {
            exchange.close();
        } else {
            ReplyWriter.write(exchange, reply);
        }
    }

    private Reply struck(Request request, List<Effect> effects) {
        Duration staleBy = Duration.ZERO;
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Status status -> {
                    return refuse(
                            request, ApiError.of(Reason.BACKEND_ERROR, status.code(), "The request failed (fault)."));
                }
                case Effect.Html html -> {
                    refuse(request, ApiError.of(Reason.BACKEND_ERROR, html.code(), ""));
                    return gateway(html.code());
                }
                case Effect.Refuse refusal -> {
                    return refuse(request, refusal.error());
                }
                case Effect.Stale stale -> staleBy = stale.by();
                case Effect.Delay delay -> {}
                case Effect.DropBefore drop -> {}
                case Effect.DropAfter drop -> {}
            }
        }
        return pass(request, staleBy);
    }

    private Reply refuse(Request request, ApiError error) {
        if (Api.serves(request.path())) {
            return api.refuse(request, error);
        }
        api.note(request, "", error.status());
        return Reply.json(
                error.status(),
                Json.object().put("error", error.reason().word()).put("error_description", error.text()));
    }

    private Reply pass(Request request, Duration staleBy) {
        if (Api.serves(request.path())) {
            return api.answer(request, staleBy);
        }
        return switch (request.method() + " " + request.path()) {
            case "POST /token" ->
                noted(request, "oauth.token", timeline.transact(tx -> TokenEndpoint.token(request, tx)));
            case "POST /revoke" ->
                noted(request, "oauth.revoke", timeline.transact(tx -> TokenEndpoint.revoke(request, tx)));
            default -> hosts.allows(request) ? site.answer(request) : hosts.refusal();
        };
    }

    private Reply noted(Request request, String name, Reply reply) {
        api.note(request, name, reply.status());
        return reply;
    }

    private static int limit(String path) {
        if (Admin.serves(path)) {
            return MAX_IMPORT;
        }
        return path.contains("/upload/") ? MAX_UPLOAD : MAX_BODY;
    }

    private static Duration sum(List<Effect> effects) {
        Duration sum = Duration.ZERO;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Delay delay) {
                sum = sum.plus(delay.by());
            }
        }
        return sum;
    }

    private static Reply gateway(int code) {
        String page = "<!DOCTYPE html><html lang=en><title>Error " + code + "</title><p><b>" + code
                + ".</b> That’s an error.<p>The server encountered a temporary error and could not complete your"
                + " request.<p>Please try again in 30 seconds.</html>";
        return Reply.of(code, "text/html; charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
