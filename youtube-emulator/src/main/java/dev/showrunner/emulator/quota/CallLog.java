package dev.showrunner.emulator.quota;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.Json;

/** The last {@value #KEPT} calls in the order they were answered, numbered from 1 without gaps. */
public final class CallLog {
    static final int KEPT = 10_000;

    private CallLog() {}

    /** Numbers and stores {@code call}, and drops the oldest above the limit. */
    public static void record(Transaction tx, ObjectNode call) {
        long number = last(tx) + 1;
        tx.put(Kind.SETTINGS, "calls", Json.object().put("last", number));
        tx.put(
                Kind.CALLS,
                key(number),
                Json.object()
                        .put("seq", number)
                        .put("time", tx.now().toString())
                        .setAll(call));
        if (number > KEPT) {
            tx.delete(Kind.CALLS, key(number - KEPT));
        }
    }

    /** The calls numbered above {@code number}. */
    public static ArrayNode since(View view, long number) {
        ArrayNode calls = Json.object().arrayNode();
        long last = last(view);
        for (long next = Math.max(number, last - KEPT) + 1; next <= last; next++) {
            view.find(Kind.CALLS, key(next)).ifPresent(calls::add);
        }
        return calls;
    }

    private static long last(View view) {
        return view.find(Kind.SETTINGS, "calls")
                .map(settings -> settings.path("last").asLong())
                .orElse(0L);
    }

    private static String key(long number) {
        return "%012d".formatted(number);
    }
}
