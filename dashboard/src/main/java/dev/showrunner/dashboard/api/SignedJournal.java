package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.JournalSeal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A journal, and the same once more with its signature.
 *
 * @param key public, base64url; absent where this program has none
 * @param jws the journal as JSON in a JSON Web Signature; absent without a key
 */
@Serdeable
record SignedJournal(
        ClusterJournal journal,
        @Nullable String key,
        @Nullable String jws) {
    static SignedJournal of(ClusterJournal journal, ObjectMapper json, JournalSeal seal) {
        if (seal.key().isEmpty()) {
            return new SignedJournal(journal, null, null);
        }
        try {
            return new SignedJournal(journal, seal.key(), seal.jws(json.writeValueAsString(journal)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
