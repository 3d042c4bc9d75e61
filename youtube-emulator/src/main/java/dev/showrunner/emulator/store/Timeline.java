package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions at the emulator's time; what has become due by then is carried out first. */
public final class Timeline {
    private static final String SETTING = "clock";

    private final Store store;
    private final EmulatorClock clock;
    private final Consumer<Transaction> settle;

    public Timeline(Store store, EmulatorClock clock, Consumer<Transaction> settle) {
        this.store = store;
        this.clock = clock;
        this.settle = settle;
        clock.setAhead(store.transact(
                Instant.EPOCH,
                tx -> tx.find(Kind.SETTINGS, SETTING)
                        .map(setting -> Duration.parse(Json.text(setting, "ahead")))
                        .orElse(Duration.ZERO)));
    }

    public <T> T transact(Function<Transaction, T> work) {
        return store.transact(clock.instant(), tx -> {
            settle.accept(tx);
            return work.apply(tx);
        });
    }

    public Instant now() {
        return clock.instant();
    }

    public Duration ahead() {
        return clock.ahead();
    }

    /** Sets the clock, so that it survives a restart, and carries out what has become due by the new time. */
    public void setAhead(Duration ahead) {
        ObjectNode setting = Json.object().put("ahead", ahead.toString());
        transact(tx -> {
            tx.put(Kind.SETTINGS, SETTING, setting);
            tx.afterCommit(() -> clock.setAhead(ahead));
            return tx;
        });
        transact(tx -> tx);
    }

    /** Removes every document and sets the clock back to its source. */
    public void reset() {
        transact(tx -> {
            for (Kind kind : Kind.values()) {
                tx.ids(kind).forEach(id -> tx.delete(kind, id));
            }
            tx.afterCommit(() -> clock.setAhead(Duration.ZERO));
            return tx;
        });
    }
}
