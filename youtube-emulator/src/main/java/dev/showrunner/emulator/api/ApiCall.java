package dev.showrunner.emulator.api;

import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.time.Instant;

/**
 * One authorised call.
 *
 * @param tx where a write goes
 * @param view what a read sees: the present, or the past when a fault makes it stale
 * @param base the server's own address, for links in resources
 */
public record ApiCall(Request request, Transaction tx, View view, URI base) {
    public Instant now() {
        return tx.now();
    }
}
