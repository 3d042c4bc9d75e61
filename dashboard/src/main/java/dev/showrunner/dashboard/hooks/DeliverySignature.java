package dev.showrunner.dashboard.hooks;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a delivery comes from somebody who knows the secret: an HMAC-SHA-256 over the raw bytes of the body as
 * GitHub, Gitea, Forgejo and Gogs send it, GitLab's signing token, or GitLab's older plain token. Compared in constant
 * time. The first header that is there decides; a wrong one is not made good by another.
 *
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub</a>
 * @see <a href="https://docs.gitea.com/usage/webhooks">Gitea</a>
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhooks/">GitLab</a>
 */
final class DeliverySignature {
    private static final String GITHUB = "X-Hub-Signature-256";
    private static final String GITHUB_PREFIX = "sha256=";
    private static final List<String> PLAIN_HEX =
            List.of("X-Forgejo-Signature", "X-Gitea-Signature", "X-Gogs-Signature");
    private static final String GITLAB = "X-Gitlab-Token";

    private DeliverySignature() {}

    /**
     * Checks a delivery.
     *
     * @param header a request's header by its name, without regard to case
     * @param body the body as it was sent
     * @param now what the clock says
     */
    static boolean isGenuine(Function<String, Optional<String>> header, byte[] body, String secret, Instant now) {
        if (header.apply(StandardWebhook.SIGNATURE).isPresent()) {
            return StandardWebhook.isGenuine(header, body, secret, now);
        }
        Optional<String> github = header.apply(GITHUB);
        if (github.isPresent()) {
            return github.get().startsWith(GITHUB_PREFIX)
                    && signs(github.get().substring(GITHUB_PREFIX.length()), body, secret);
        }
        for (String name : PLAIN_HEX) {
            Optional<String> signature = header.apply(name);
            if (signature.isPresent()) {
                return signs(signature.get(), body, secret);
            }
        }
        return header.apply(GITLAB)
                .map(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private static boolean signs(String signature, byte[] body, String secret) {
        String expected = HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
