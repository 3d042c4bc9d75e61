package dev.showrunner.dashboard;

import dev.showrunner.workflows.audit.AuditEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An audit trail in memory. */
public final class KeptAudit implements AuditLog {
    public final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    /** Whether nothing can be written now. */
    public volatile boolean full;

    @Override
    public void append(AuditEntry entry) {
        if (full) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        entries.add(entry);
    }

    @Override
    public List<AuditEntry> newest(int skip, int limit) {
        return entries.reversed().stream().skip(skip).limit(limit).toList();
    }

    @Override
    public InputStream lines() {
        String lines = entries.stream()
                .map(entry -> "{\"deed\":\"" + entry.deed().word() + "\"}\n")
                .collect(Collectors.joining());
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
