package dev.showrunner.emulator.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Units spent by day. A day begins at midnight in Los Angeles, so it has 23 or 25 hours twice a year.
 *
 * @see <a href="https://developers.google.com/youtube/v3/determine_quota_cost">Quota costs</a>
 */
public final class Ledger {
    public static final int DEFAULT_LIMIT = 10_000;
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int DAYS_KEPT = 31;

    private Ledger() {}

    /** Refuses a call that the rest of the day's units cannot pay. */
    public static void require(Transaction tx, int units) {
        if (used(tx, today(tx.now())) + units > limit(tx)) {
            throw ApiError.of(Reason.QUOTA_EXCEEDED);
        }
    }

    /** Charges {@code units}, though never past the limit; returns what was charged. */
    public static int charge(Transaction tx, String method, int units) {
        LocalDate today = today(tx.now());
        ObjectNode day =
                tx.find(Kind.LEDGER, today.toString()).map(ObjectNode::deepCopy).orElseGet(() -> opened(tx, today));
        int charged = Math.max(0, Math.min(units, limit(tx) - day.path("used").asInt()));
        day.put("used", day.path("used").asInt() + charged);
        ObjectNode byMethod = Json.child(day, "byMethod");
        byMethod.put(method, byMethod.path(method).asInt() + charged);
        tx.put(Kind.LEDGER, today.toString(), day);
        return charged;
    }

    /** {@code {"day","used","limit","byMethod"}} of the day that {@code now} falls on. */
    public static ObjectNode statement(View view, Instant now) {
        LocalDate today = today(now);
        ObjectNode statement = Json.object().put("day", today.toString());
        statement.put("used", used(view, today)).put("limit", limit(view));
        statement.set(
                "byMethod",
                view.find(Kind.LEDGER, today.toString())
                        .map(day -> day.get("byMethod"))
                        .orElseGet(Json::object));
        return statement;
    }

    public static void setLimit(Transaction tx, int limit) {
        tx.put(Kind.SETTINGS, "quota", Json.object().put("limit", limit));
    }

    private static ObjectNode opened(Transaction tx, LocalDate today) {
        String oldestKept = today.minusDays(DAYS_KEPT).toString();
        tx.all(Kind.LEDGER).stream()
                .map(day -> Json.text(day, "day"))
                .filter(day -> day.compareTo(oldestKept) < 0)
                .forEach(day -> tx.delete(Kind.LEDGER, day));
        return Json.object().put("day", today.toString());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PACIFIC);
    }

    private static int used(View view, LocalDate day) {
        return view.find(Kind.LEDGER, day.toString())
                .map(found -> found.path("used").asInt())
                .orElse(0);
    }

    private static int limit(View view) {
        return view.find(Kind.SETTINGS, "quota")
                .map(settings -> settings.path("limit").asInt())
                .orElse(DEFAULT_LIMIT);
    }
}
