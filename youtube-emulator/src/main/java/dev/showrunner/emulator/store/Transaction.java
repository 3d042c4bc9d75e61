package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Changes that take effect together: it reads its own writes, and nobody else does until it is committed. */
public final class Transaction implements View {
    record Key(Kind kind, String id) {}

    private final Documents documents;
    private final Instant now;
    private final Map<Key, Optional<ObjectNode>> changes = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Documents documents, Instant now) {
        this.documents = documents;
        this.now = now;
    }

    /** The emulator's time, one instant for the whole transaction. */
    public Instant now() {
        return now;
    }

    @Override
    public Optional<ObjectNode> find(Kind kind, String id) {
        Optional<ObjectNode> changed = changes.get(new Key(kind, id));
        return changed == null ? documents.find(kind, id) : changed;
    }

    @Override
    public List<ObjectNode> all(Kind kind) {
        if (changes.keySet().stream().noneMatch(key -> key.kind == kind)) {
            return documents.all(kind);
        }
        Map<String, ObjectNode> merged = new TreeMap<>();
        documents.forEach((of, id, since, content) -> {
            if (of == kind) {
                merged.put(id, content);
            }
        });
        changes.forEach((key, content) -> {
            if (key.kind == kind) {
                content.ifPresentOrElse(present -> merged.put(key.id, present), () -> merged.remove(key.id));
            }
        });
        return new ArrayList<>(merged.values());
    }

    List<String> ids(Kind kind) {
        List<String> ids = new ArrayList<>();
        documents.forEach((of, id, since, content) -> {
            if (of == kind) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Documents as they stood earlier; changes of this transaction are not among them. */
    public View asOf(Instant instant) {
        return documents.asOf(instant);
    }

    /** Stores {@code content}, which must not be changed afterwards. */
    public void put(Kind kind, String id, ObjectNode content) {
        changes.put(new Key(kind, id), Optional.of(Objects.requireNonNull(content)));
    }

    public void delete(Kind kind, String id) {
        changes.put(new Key(kind, id), Optional.empty());
    }

    /** Takes back every change made so far. */
    public void discard() {
        changes.clear();
        afterCommit.clear();
    }

    /** Runs {@code action} once the changes are safe; never when they are taken back. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    Map<Key, Optional<ObjectNode>> changes() {
        return changes;
    }
}
