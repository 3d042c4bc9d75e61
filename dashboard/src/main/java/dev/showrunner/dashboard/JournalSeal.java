package dev.showrunner.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs journals with a key of this home, so that what somebody shows later can be told from what they made up. */
public interface JournalSeal {
    /** Where there is no key. */
    JournalSeal NONE = new JournalSeal() {
        @Override
        public String key() {
            return "";
        }

        @Override
        public byte[] sign(byte[] content) {
            throw new IllegalStateException("There is no key to sign with.");
        }
    };

    /** The public key, base64url; empty where there is none. */
    String key();

    /** An Ed25519 signature. */
    byte[] sign(byte[] content);

    /**
     * A text with its signature.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-3.1">JWS with EdDSA</a>
     */
    default String jws(String text) {
        String signed = base64("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(text.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(sign(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
