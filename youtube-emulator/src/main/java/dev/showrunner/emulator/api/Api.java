package dev.showrunner.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.oauth.Scope;
import dev.showrunner.emulator.oauth.Tokens;
import dev.showrunner.emulator.quota.CallLog;
import dev.showrunner.emulator.quota.Ledger;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.ETag;
import dev.showrunner.emulator.wire.FieldMask;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The walk of one call: bearer, scopes, units, handler, ledger and log, all in one transaction that is on file before
 * the reply is returned.
 */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final List<String> ROOTS =
            List.of("/youtube/v3/", "/upload/youtube/v3/", "/resumable/upload/youtube/v3/");

    private final Timeline timeline;
    private final List<Route> routes;
    private final URI base;

    public Api(Timeline timeline, List<Route> routes, URI base) {
        this.timeline = timeline;
        this.routes = routes;
        this.base = base;
    }

    public static boolean serves(String path) {
        return ROOTS.stream().anyMatch(path::startsWith);
    }

    /** The method a request means, by its documented name; empty when there is none. */
    public Optional<Route> route(Request request) {
        return routes.stream()
                .filter(route ->
                        route.verb().equals(request.method()) && route.path().equals(request.path()))
                .findFirst();
    }

    /** Answers a call; reads see the state as it was {@code staleBy} ago. */
    public Reply answer(Request request, Duration staleBy) {
        return recorded(request, tx -> {
            Route route = route(request).orElseThrow(() -> unknown(request));
            authorise(route, request, tx);
            Ledger.require(tx, route.cost());
            boolean past = route.verb().equals("GET") && staleBy.isPositive();
            View view = past ? tx.asOf(tx.now().minus(staleBy)) : tx;
            return finished(request, route.handler().answer(new ApiCall(request, tx, view, base)));
        });
    }

    /** Refuses a call that would otherwise have been answered. */
    public Reply refuse(Request request, ApiError error) {
        return recorded(request, tx -> {
            throw error;
        });
    }

    /** Logs a reply, or a cut connection (status 0), that never went through {@link #answer}. */
    public void note(Request request, String name, int status) {
        timeline.transact(tx -> {
            CallLog.record(tx, entry(request, name, status, 0));
            return tx;
        });
    }

    private Reply recorded(Request request, Function<Transaction, Reply> work) {
        Optional<Route> route = route(request);
        String name = route.map(Route::name).orElse("unknown");
        return timeline.transact(tx -> {
            Reply reply;
            try {
                reply = work.apply(tx);
            } catch (ApiError e) {
                tx.discard();
                reply = e.reply(route.map(Route::domain).orElse("global"));
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", request.method(), request.path(), e);
                tx.discard();
                reply = ApiError.of(Reason.INTERNAL_ERROR).reply("global");
            }
            int cost = route.map(Route::cost).orElse(1);
            int units = Ledger.charge(tx, name, reply.status() < 400 ? cost : Math.min(1, cost));
            CallLog.record(tx, entry(request, name, reply.status(), units));
            return reply;
        });
    }

    private static void authorise(Route route, Request request, Transaction tx) {
        Set<Scope> held = Tokens.authorise(tx, tx.now(), request.header("Authorization"));
        if (Collections.disjoint(held, route.scopes())) {
            throw ApiError.of(Reason.INSUFFICIENT_PERMISSIONS);
        }
    }

    private static Reply finished(Request request, Reply reply) {
        if (reply.tree().isEmpty() || reply.status() != 200) {
            return reply;
        }
        ObjectNode body = reply.tree().get();
        String etag = body.has("etag") ? Json.text(body, "etag") : ETag.of(body);
        body.put("etag", etag);
        if (request.method().equals("GET")
                && request.header("If-None-Match")
                        .filter(given -> given.replace("\"", "").equals(etag))
                        .isPresent()) {
            return Reply.empty(304).with("ETag", etag);
        }
        ObjectNode shown = request.parameter("fields")
                .map(fields -> FieldMask.parse(fields).apply(body))
                .orElse(body);
        return Reply.json(shown).with("ETag", etag);
    }

    private static ApiError unknown(Request request) {
        return ApiError.of(
                Reason.NOT_FOUND, "The local YouTube does not offer " + request.method() + " " + request.path() + ".");
    }

    private static ObjectNode entry(Request request, String name, int status, int units) {
        return Json.object()
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.rawQuery())
                .put("api", name)
                .put("status", status)
                .put("units", units);
    }
}
