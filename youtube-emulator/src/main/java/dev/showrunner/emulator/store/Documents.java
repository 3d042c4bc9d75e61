package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All documents in memory, each with its versions of the last hour. Not thread-safe: {@link Store} guards it. */
final class Documents implements View {
    private static final Duration PAST_KEPT = Duration.ofHours(1);
    private static final int VERSIONS_KEPT = 100;

    /** A document from {@code since} on; gone when it has no content. */
    record Version(Instant since, @Nullable ObjectNode content) {}

    private final Map<Kind, Map<String, Deque<Version>>> byKind = new EnumMap<>(Kind.class);

    Documents() {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new TreeMap<>());
        }
    }

    @Override
    public Optional<ObjectNode> find(Kind kind, String id) {
        Deque<Version> versions = ofKind(kind).get(id);
        return versions == null ? Optional.empty() : Optional.ofNullable(versions.getLast().content);
    }

    @Override
    public List<ObjectNode> all(Kind kind) {
        return ofKind(kind).values().stream()
                .map(versions -> versions.getLast().content)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Documents as they stood at {@code instant}, as far back as versions are kept. */
    View asOf(Instant instant) {
        return new View() {
            @Override
            public Optional<ObjectNode> find(Kind kind, String id) {
                Deque<Version> versions = ofKind(kind).get(id);
                return versions == null ? Optional.empty() : Optional.ofNullable(then(versions));
            }

            @Override
            public List<ObjectNode> all(Kind kind) {
                return ofKind(kind).values().stream()
                        .map(this::then)
                        .filter(Objects::nonNull)
                        .toList();
            }

            private @Nullable ObjectNode then(Deque<Version> versions) {
                for (Iterator<Version> newestFirst = versions.descendingIterator(); newestFirst.hasNext(); ) {
                    Version version = newestFirst.next();
                    if (!version.since.isAfter(instant)) {
                        return version.content;
                    }
                }
                return null;
            }
        };
    }

    void set(Kind kind, String id, Instant since, @Nullable ObjectNode content) {
        if (!kind.keepsPast()) {
            if (content == null) {
                ofKind(kind).remove(id);
            } else {
                ofKind(kind).put(id, new ArrayDeque<>(List.of(new Version(since, content))));
            }
            return;
        }
        Deque<Version> versions = ofKind(kind).computeIfAbsent(id, any -> new ArrayDeque<>());
        versions.addLast(new Version(since, content));
        forget(versions, since);
    }

    /** Each present document with the instant of its newest version, in the order of kinds and ids. */
    void forEach(Visitor visitor) {
        byKind.forEach((kind, documents) -> documents.forEach((id, versions) -> {
            Version newest = versions.getLast();
            if (newest.content != null) {
                visitor.visit(kind, id, newest.since, newest.content);
            }
        }));
    }

    interface Visitor {
        void visit(Kind kind, String id, Instant since, ObjectNode content);
    }

    private static void forget(Deque<Version> versions, Instant now) {
        boolean forgot = false;
        while (versions.size() > VERSIONS_KEPT
                || (versions.size() > 1
                        && versions.getFirst().since.isBefore(now.minus(PAST_KEPT))
                        && secondIsOld(versions, now))) {
            versions.removeFirst();
            forgot = true;
        }
        if (forgot) {
            Version oldest = versions.removeFirst();
            versions.addFirst(new Version(Instant.MIN, oldest.content));
        }
    }

    private static boolean secondIsOld(Deque<Version> versions, Instant now) {
        Iterator<Version> oldestFirst = versions.iterator();
        oldestFirst.next();
        return !oldestFirst.next().since.isAfter(now.minus(PAST_KEPT));
    }

    private Map<String, Deque<Version>> ofKind(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
