package dev.showrunner.emulator.quota;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.Json;
import java.util.List;

/** The last {@value #KEPT} calls in the order they were answered, numbered from 1 without gaps. */
public final class CallLog {
    static final int KEPT = 10_000;

    private CallLog() {}

    /** Numbers and stores {@code call}, and drops the oldest above the limit. */
    public static void record(Transaction tx, ObjectNode call) {
        long number = tx.find(Kind.SETTINGS, "calls")
                        .map(settings -> settings.path("last").asLong())
                        .orElse(0L)
                + 1;
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
        List<ObjectNode> calls = view.all(Kind.CALLS).stream()
                .filter(call -> call.path("seq").asLong() > number)
                .toList();
        return Json.object().arrayNode().addAll(calls);
    }

    private static String key(long number) {
        return "%012d".formatted(number);
    }
}
