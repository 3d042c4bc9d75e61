package dev.showrunner.activities.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.workflows.outbox.Letter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was sent, beyond the engine's memory: a line of JSON for each step, on the disk before the next one. A
 * sending that was begun and never ended may have arrived; it is not begun again. What cannot be told again, because it
 * was told and its episode has aired {@link #KEPT} ago, is forgotten.
 */
final class Ledger {
    /** How long the last step of a letter, and the airtime it is about, are remembered. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final ObjectMapper JSON = JacksonJsonPayloadConverter.newDefaultObjectMapper();
    private static final int WORTH_IT = 200;

    private final LedgerFile file;
    private final InstantSource clock;
    private final Map<String, Known> letters = new LinkedHashMap<>();
    private final Set<String> inHand = new HashSet<>();
    private long lines;
    private long mostLines;

    /** How far a letter has come. */
    enum Step {
        QUEUED,
        BEGUN,
        /** It did not arrive, and may be begun again. */
        LATER,
        SENT,
        FAILED,
        DROPPED;

        private boolean mayBegin() {
            return this == QUEUED || this == LATER;
        }

        private boolean isLast() {
            return this == SENT || this == FAILED || this == DROPPED;
        }
    }

    /** Whether a letter may be sent now. */
    enum Claim {
        GRANTED,
        /** It is being sent at this moment. */
        IN_HAND,
        ALREADY_SENT,
        /** It was begun, and nobody knows what came of it; or it was refused or dropped. */
        UNSURE
    }

    /**
     * What is remembered of a letter.
     *
     * @param until how long
     * @param letter itself, as long as it is not settled what becomes of it
     */
    private record Known(Step step, Instant until, @Nullable Letter letter) {}

    /**
     * Reads a file, if there is one; a line that a crash cut off is none.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    Ledger(Path path, InstantSource clock) {
        this.file = new LedgerFile(path);
        this.clock = clock;
        List<String> read = file.read();
        long readable = read.stream().filter(this::recall).count();
        lines = read.size();
        if (readable < lines) {
            log.warn("{} lines of the outbox's ledger cannot be read", lines - readable);
        }
        // What is appended to a line that was cut off could not be read either.
        mostLines = readable < lines ? 0 : WORTH_IT;
        compact();
    }

    private boolean recall(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            Step step = Step.valueOf(json.path("step").asText().toUpperCase(Locale.ROOT));
            Letter letter = json.has("letter") ? JSON.treeToValue(json.get("letter"), Letter.class) : null;
            Instant at = json.has("at") ? Instant.parse(json.get("at").asText()) : clock.instant();
            Instant until = json.has("until") ? Instant.parse(json.get("until").asText()) : at;
            note(json.path("key").asText(), step, later(at.plus(KEPT), until), letter);
            return true;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private void note(String key, Step step, Instant until, @Nullable Letter added) {
        Known before = letters.get(key);
        Letter letter = added != null || before == null ? added : before.letter();
        Instant longest = before == null ? until : later(until, before.until());
        if (letter != null) {
            longest = later(longest, letter.expires().plus(KEPT));
            Instant airtime = letter.occurrence().airtime();
            longest = airtime == null ? longest : later(longest, airtime.plus(KEPT));
        }
        letters.put(key, new Known(step, longest, step.isLast() ? null : letter));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Letters of which it is not settled what becomes of them, the oldest first. */
    synchronized List<Letter> open() {
        return letters.values().stream()
                .map(Known::letter)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A letter is to be sent; one that is known stays as it is. */
    synchronized void queued(Letter letter) {
        if (!letters.containsKey(letter.key())) {
            write(letter.key(), Step.QUEUED, letter);
        }
    }

    /** Asks whether a letter may be sent, and notes that it is begun if so. */
    synchronized Claim claim(Letter letter) {
        String key = letter.key();
        if (inHand.contains(key)) {
            return Claim.IN_HAND;
        }
        Known known = letters.get(key);
        if (known != null && !known.step().mayBegin()) {
            return known.step() == Step.SENT ? Claim.ALREADY_SENT : Claim.UNSURE;
        }
        write(key, Step.BEGUN, null);
        inHand.add(key);
        return Claim.GRANTED;
    }

    /** What came of it. */
    synchronized void ended(Letter letter, Step step) {
        inHand.remove(letter.key());
        write(letter.key(), step, null);
    }

    private void write(String key, Step step, @Nullable Letter letter) {
        Instant now = clock.instant();
        file.append(line(key, step, letter).put("at", now.toString()).toString());
        lines++;
        note(key, step, now.plus(KEPT), letter);
        compact();
    }

    /** Writes the file anew, a line for each letter, once it has grown to twice of what was left the last time. */
    private void compact() {
        if (lines <= mostLines) {
            return;
        }
        Instant now = clock.instant();
        letters.values().removeIf(known -> known.until().isBefore(now));
        Stream<String> left = letters.entrySet().stream().map(entry -> {
            Known known = entry.getValue();
            return line(entry.getKey(), known.step(), known.letter())
                    .put("until", known.until().toString())
                    .toString();
        });
        try {
            file.replace(left.toList());
            lines = letters.size();
        } catch (IOException e) {
            log.warn("The outbox's ledger cannot be written anew, and grows on: {}", e.toString());
        }
        mostLines = 2 * lines + WORTH_IT;
    }

    private static ObjectNode line(String key, Step step, @Nullable Letter letter) {
        ObjectNode json =
                JSON.createObjectNode().put("key", key).put("step", step.name().toLowerCase(Locale.ROOT));
        return letter == null ? json : json.set("letter", JSON.valueToTree(letter));
    }
}
