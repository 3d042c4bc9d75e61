package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All state, changed in transactions one at a time. With a file, a transaction is in the file before {@link #transact}
 * returns; without one it lives in memory only.
 */
public final class Store implements Closeable {
    private static final long SPARE_BYTES = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Documents documents = new Documents();
    private final @Nullable Journal journal;
    private long compactAbove;

    private Store(@Nullable Path file) throws IOException {
        journal = file == null ? null : Journal.open(file, this::replay);
        if (journal != null) {
            compact(journal);
        }
    }

    public static Store open(Path file) throws IOException {
        return new Store(file);
    }

    public static Store inMemory() {
        try {
            return new Store(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code work} alone; its changes are kept unless it throws. */
    public <T> T transact(Instant now, Function<Transaction, T> work) {
        lock.lock();
        try {
            Transaction transaction = new Transaction(documents, now);
            T result = work.apply(transaction);
            commit(transaction);
            transaction.afterCommit().forEach(Runnable::run);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (journal != null) {
                journal.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void commit(Transaction transaction) throws IOException {
        if (transaction.changes().isEmpty()) {
            return;
        }
        if (journal != null) {
            journal.append(line(transaction));
        }
        transaction
                .changes()
                .forEach(
                        (key, content) -> documents.set(key.kind(), key.id(), transaction.now(), content.orElse(null)));
        if (journal != null && journal.size() > compactAbove) {
            compact(journal);
        }
    }

    private void compact(Journal file) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        documents.forEach((kind, id, since, content) -> {
            ObjectNode line = Json.object().put("at", since.toString());
            line.putArray("put").add(entry(kind, id).set("content", content));
            lines.add(line);
        });
        file.rewrite(lines.iterator());
        compactAbove = 2 * file.size() + SPARE_BYTES;
    }

    private static ObjectNode line(Transaction transaction) {
        ObjectNode line = Json.object().put("at", transaction.now().toString());
        ArrayNode put = Json.object().arrayNode();
        ArrayNode delete = Json.object().arrayNode();
        transaction.changes().forEach((key, content) -> {
            ObjectNode entry = entry(key.kind(), key.id());
            content.ifPresentOrElse(present -> put.add(entry.set("content", present)), () -> delete.add(entry));
        });
        if (!put.isEmpty()) {
            line.set("put", put);
        }
        if (!delete.isEmpty()) {
            line.set("delete", delete);
        }
        return line;
    }

    private static ObjectNode entry(Kind kind, String id) {
        return Json.object().put("kind", kind.word()).put("id", id);
    }

    private void replay(JsonNode line) {
        Instant at = Instant.parse(Json.text(line, "at"));
        line.path("put")
                .forEach(entry ->
                        documents.set(Kind.of(Json.text(entry, "kind")), Json.text(entry, "id"), at, (ObjectNode)
                                entry.get("content")));
        line.path("delete")
                .forEach(entry -> documents.set(Kind.of(Json.text(entry, "kind")), Json.text(entry, "id"), at, null));
    }
}
