package dev.showrunner.workflows.outbox;

import dev.showrunner.workflows.outbox.Entry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters of an outbox, and every way in which they change. */
final class Outbox {
    private static final int MOST_SETTLED = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);
    private static final Duration ANOTHER_DAY = Duration.ofHours(24);

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Outbox(Collection<Entry> remembered) {
        remembered.forEach(this::put);
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Queues what is not known yet. */
    void add(Collection<Letter> letters, Instant now) {
        for (Letter letter : letters) {
            entries.putIfAbsent(letter.id(), Entry.queued(letter, now, null));
        }
        forgetTheOldest();
    }

    /** What is to be tried now: of each line the first only, so that nothing overtakes what was said before it. */
    List<Letter> due(Instant now) {
        List<Letter> due = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        for (Entry entry : entries.values()) {
            Instant next = entry.nextAttempt();
            if (entry.waits() && next != null && lines.add(entry.letter().line()) && !next.isAfter(now)) {
                due.add(entry.letter());
            }
        }
        return due;
    }

    /** When there is something to be tried; nothing while there is not. */
    @Nullable
    Instant next() {
        Instant first = null;
        Set<String> lines = new HashSet<>();
        for (Entry entry : entries.values()) {
            Instant next = entry.nextAttempt();
            if (entry.waits() && next != null && lines.add(entry.letter().line())) {
                first = first == null || next.isBefore(first) ? next : first;
            }
        }
        return first;
    }

    /** Gives up what is of no use any more. Answers what was given up. */
    List<Letter> expire(Instant now) {
        List<Letter> late = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.waits() && !now.isBefore(entry.letter().expires())) {
                String why = entry.reason().isEmpty() ? "" : ": " + entry.reason();
                put(entry.becomes(State.FAILED, now, "It could not be sent in time" + why, null));
                late.add(entry.letter());
            }
        }
        return late;
    }

    /** What came of an attempt. What was dropped or sent again meanwhile is not concerned, unless it arrived. */
    void attempted(Letter letter, Receipt receipt, Instant now) {
        Entry entry = entries.get(letter.id());
        if (entry == null || entry.letter().edition() != letter.edition()) {
            return;
        }
        switch (receipt.outcome()) {
            case SENT -> put(entry.attempted(now, "").becomes(State.SENT, now, "", null));
            case FAILED -> {
                if (entry.waits()) {
                    put(entry.attempted(now, "").becomes(State.FAILED, now, receipt.reason(), null));
                }
            }
            case LATER -> {
                if (entry.waits()) {
                    put(entry.attempted(nextAttempt(entry, receipt, now), receipt.reason()));
                }
            }
        }
        forgetTheOldest();
    }

    private static Instant nextAttempt(Entry entry, Receipt receipt, Instant now) {
        Instant wanted = receipt.retryAt();
        if (wanted != null && wanted.isAfter(now)) {
            Instant latest = now.plus(MOST_PATIENCE);
            return wanted.isBefore(latest) ? wanted : latest;
        }
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(entry.attempts(), 4));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Why it cannot be sent again; nothing if it can. */
    @Nullable
    String whyNotAgain(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return "There is no such notification in the outbox.";
        }
        return entry.waits() ? "It is still to be sent." : null;
    }

    void again(String id, String by, Instant now) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            put(Entry.queued(entry.letter().again(now.plus(ANOTHER_DAY)), now, by));
        }
    }

    /** Why it cannot be dropped; nothing if it can. */
    @Nullable
    String whyNotDropped(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return "There is no such notification in the outbox.";
        }
        return entry.waits() ? null : "It is not to be sent any more anyway.";
    }

    @Nullable
    Letter drop(String id, String by, Instant now) {
        Entry entry = entries.get(id);
        if (entry == null || !entry.waits()) {
            return null;
        }
        put(entry.becomes(State.DROPPED, now, "", by));
        return entry.letter();
    }

    private void put(Entry entry) {
        entries.put(entry.letter().id(), entry);
    }

    private void forgetTheOldest() {
        long settled = entries.values().stream().filter(entry -> !entry.waits()).count();
        for (Entry entry : entries()) {
            if (settled > MOST_SETTLED && !entry.waits()) {
                entries.remove(entry.letter().id());
                settled--;
            }
        }
    }
}
