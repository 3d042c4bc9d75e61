package dev.showrunner.cli.engine;

import io.temporal.internal.testservice.TestWorkflowService;
import io.temporal.testserver.TestServer.InProcessTestServer;
import java.lang.reflect.Field;
import java.util.LinkedList;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Temporal's in-memory server remembers of what stopped its clock: the latest only. By itself it remembers
 * everything, for diagnostics, and searches that from its beginning at every step of every workflow, so that its memory
 * grows and its work with the square of the steps. What was forgotten counts as found: the server counts its locks
 * apart from this list.
 *
 * @param <E> the server's kind of event
 */
@SuppressWarnings("JdkObsolete") // The server keeps a LinkedList.
final class LatestLocks<E> extends LinkedList<E> {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(LatestLocks.class);
    private static final int MOST = 1000;

    private boolean hasForgotten;

    /**
     * Lets a server remember the latest only; whether it does. A server of another release that is made in another way
     * stays as it is, only slower.
     */
    static boolean in(InProcessTestServer server) {
        try {
            // Not deprecated for being wrong, but until the server's interface has everything it is used for.
            @SuppressWarnings("deprecation")
            TestWorkflowService service = server.getWorkflowService();
            Object clock = read(service, "selfAdvancingTimer");
            Lock lock = (Lock) read(clock, "lock");
            Field events = accessible(clock, "lockEvents");
            lock.lock();
            try {
                LatestLocks<Object> latest = new LatestLocks<>();
                latest.addAll((LinkedList<?>) events.get(clock));
                events.set(clock, latest);
            } finally {
                lock.unlock();
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.debug("The engine remembers everything that stopped its clock", e);
            return false;
        }
    }

    private static Object read(Object owner, String field) throws ReflectiveOperationException {
        return accessible(owner, field).get(owner);
    }

    private static Field accessible(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Override
    public boolean add(E event) {
        if (size() >= MOST) {
            removeFirst();
            hasForgotten = true;
        }
        return super.add(event);
    }

    /** What is let go of was mostly taken a moment ago, so it is searched for from the end. */
    @Override
    public boolean remove(Object event) {
        return removeLastOccurrence(event) || hasForgotten;
    }
}
