package dev.showrunner.activities.hosts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shells on the machines of a cluster, as root. Each machine is entered when it is first needed, by the organiser's
 * key, and only if it proves to be who the inventory says. Safe for many threads.
 *
 * <p>Calls throw {@link HostUnreachable} when a machine does not let us in or does not answer in time.
 */
public final class Hosts implements AutoCloseable {
    private final HostInventory inventory;
    private final Map<String, HostSession> sessions = new HashMap<>();

    /** Of one cluster. */
    public Hosts(HostInventory inventory) {
        this.inventory = inventory;
    }

    /** Of a cluster whose machines nobody may enter. */
    public static Hosts none() {
        return new Hosts(HostInventory.NONE);
    }

    /** All there are, by name. */
    public List<Host> all() {
        return inventory.hosts();
    }

    /**
     * Runs a script.
     *
     * @param host name of a machine
     * @param script for a POSIX shell
     * @param input what it reads from its standard input
     * @param within how long it may take; the machine ends it then
     */
    public Answer run(String host, String script, String input, Duration within) {
        return session(host).run(script, input, within);
    }

    /** Leaves a machine and enters it anew, as root: whether the way in is still there. */
    public void enterAnew(String host) {
        session(host).leave();
        Answer answer = run(host, "id -u", "", Duration.ofSeconds(10));
        if (!answer.output().strip().equals("0")) {
            throw new HostUnreachable("The host " + host + " lets us in, and not become root: " + answer.complaint());
        }
    }

    /** One word of a shell, whatever it holds. */
    public static String quoted(String text) {
        return HostSession.quoted(text);
    }

    private synchronized HostSession session(String name) {
        return sessions.computeIfAbsent(name, unknown -> new HostSession(host(name), inventory.key()));
    }

    private Host host(String name) {
        return inventory.hosts().stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HostUnreachable("There is no host " + name + " in this cluster any more."));
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(HostSession::close);
        sessions.clear();
    }
}
