package dev.showrunner.activities.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.workflows.outbox.Letter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was sent, beyond the engine's memory: a line of JSON for each step, on the disk before the next one. A
 * sending that was begun and never ended may have arrived; it is not begun again.
 */
final class Ledger {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final ObjectMapper JSON = JacksonJsonPayloadConverter.newDefaultObjectMapper();

    private final Path file;
    private final InstantSource clock;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Set<String> inHand = new HashSet<>();

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
     * Reads a file, if there is one; a line that a crash cut off is none.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    Ledger(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                lines.forEach(this::recall);
            } catch (IOException e) {
                throw new UncheckedIOException("The outbox's ledger " + file + " cannot be read", e);
            }
        }
    }

    private void recall(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String key = json.path("key").asText();
            Step step = Step.valueOf(json.path("step").asText().toUpperCase(Locale.ROOT));
            steps.put(key, step);
            if (json.has("letter")) {
                letters.put(key, JSON.treeToValue(json.get("letter"), Letter.class));
            }
            if (step.isLast()) {
                letters.remove(key);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            log.warn(
                    "A line of the outbox's ledger cannot be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Letters of which it is not settled what becomes of them, the oldest first. */
    synchronized List<Letter> open() {
        return List.copyOf(letters.values());
    }

    /** A letter is to be sent; one that is known stays as it is. */
    synchronized void queued(Letter letter) {
        if (!steps.containsKey(letter.key())) {
            write(letter.key(), Step.QUEUED, Optional.of(letter));
            letters.put(letter.key(), letter);
        }
    }

    /** Asks whether a letter may be sent, and notes that it is begun if so. */
    synchronized Claim claim(Letter letter) {
        String key = letter.key();
        if (inHand.contains(key)) {
            return Claim.IN_HAND;
        }
        Step step = steps.getOrDefault(key, Step.QUEUED);
        if (!step.mayBegin()) {
            return step == Step.SENT ? Claim.ALREADY_SENT : Claim.UNSURE;
        }
        write(key, Step.BEGUN, Optional.empty());
        inHand.add(key);
        return Claim.GRANTED;
    }

    /** What came of it. */
    synchronized void ended(Letter letter, Step step) {
        inHand.remove(letter.key());
        write(letter.key(), step, Optional.empty());
        if (step.isLast()) {
            letters.remove(letter.key());
        }
    }

    private void write(String key, Step step, Optional<Letter> letter) {
        ObjectNode json = JSON.createObjectNode()
                .put("at", clock.instant().toString())
                .put("key", key)
                .put("step", step.name().toLowerCase(Locale.ROOT));
        letter.ifPresent(queued -> json.set("letter", JSON.valueToTree(queued)));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox's ledger " + file + " cannot be written", e);
        }
        steps.put(key, step);
    }
}
