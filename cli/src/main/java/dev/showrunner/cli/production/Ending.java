package dev.showrunner.cli.production;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C or SIGTERM, turned into an orderly end: the process exits when the shutdown hook returns, so the hook waits
 * until everything is closed.
 */
public final class Ending implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private Ending() {}

    /** From now on a signal asks for the end and waits for it. */
    public static Ending onSignal() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "shutdown"));
        return ending;
    }

    /** Waits until the end is asked for. */
    public void await() throws InterruptedException {
        asked.await();
    }

    private void end() {
        asked.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is closed. */
    @Override
    public void close() {
        done.countDown();
    }
}
