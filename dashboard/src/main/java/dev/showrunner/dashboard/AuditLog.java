package dev.showrunner.dashboard;

import dev.showrunner.workflows.audit.AuditEntry;
import java.io.InputStream;
import java.util.List;

/** Everything that was done to the channel, appended and never changed. Safe for use by many threads. */
public interface AuditLog {
    /**
     * Appends an entry. It is durable when this returns.
     *
     * @throws java.io.UncheckedIOException when it cannot be kept
     */
    void append(AuditEntry entry);

    /**
     * Some entries, the newest first.
     *
     * @param skip how many newer ones to pass over
     * @param limit how many to return at most
     */
    List<AuditEntry> newest(int skip, int limit);

    /** All of it as JSON lines in UTF-8, the oldest first; the caller closes it. */
    InputStream lines();
}
