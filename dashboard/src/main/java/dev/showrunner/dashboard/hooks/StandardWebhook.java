package dev.showrunner.dashboard.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * The signature of the Standard Webhooks specification, which GitLab sends where a signing token is set: it covers the
 * delivery's id and time besides its body, so that a delivery overheard once is worth nothing five minutes later.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class StandardWebhook {
    static final String SIGNATURE = "webhook-signature";
    static final String ID = "webhook-id";
    private static final String TIME = "webhook-timestamp";
    private static final String VERSION = "v1,";
    private static final String SIGNING_TOKEN = "whsec_";
    private static final int MOST_SIGNATURES = 5;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private StandardWebhook() {}

    /** Whether one of the signatures is right, which may be several while a token is replaced. */
    static boolean isGenuine(Function<String, Optional<String>> header, byte[] body, String secret, Instant now) {
        Optional<byte[]> key =
                secret.startsWith(SIGNING_TOKEN) ? base64(secret.substring(SIGNING_TOKEN.length())) : Optional.empty();
        Optional<String> id = header.apply(ID);
        Optional<String> time = header.apply(TIME).filter(text -> isFresh(text, now));
        if (key.isEmpty() || key.get().length == 0 || id.isEmpty() || time.isEmpty()) {
            return false;
        }
        byte[] expected = DeliverySignature.hmac(key.get(), (id.get() + "." + time.get() + ".").getBytes(UTF_8), body);
        boolean isGenuine = false;
        for (String signature : header.apply(SIGNATURE).orElse("").split(" ", MOST_SIGNATURES)) {
            isGenuine |= signature.startsWith(VERSION)
                    && base64(signature.substring(VERSION.length()))
                            .filter(given -> MessageDigest.isEqual(expected, given))
                            .isPresent();
        }
        return isGenuine;
    }

    private static boolean isFresh(String time, Instant now) {
        if (!time.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
        return age.abs().compareTo(FRESH) <= 0;
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64, so neither a key nor a signature
        }
    }
}
