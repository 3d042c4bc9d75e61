package dev.showrunner.activities.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.composition.Notice;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What is posted, for each kind of receiver. */
final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HMAC = "HmacSHA256";
    private static final String SIGNING_TOKEN = "whsec_";

    private Payloads() {}

    /** For a channel of Discord: nobody is mentioned, whatever the text says. */
    static byte[] discord(Notice notice) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("content", notice.text());
        body.putObject("allowed_mentions").putArray("parse");
        return bytes(body);
    }

    /** For a channel of Slack: nothing in the text is turned into a mention or a link by itself. */
    static byte[] slack(Notice notice) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", notice.subject());
        body.putArray("blocks")
                .addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", notice.text())
                .put("verbatim", true);
        return bytes(body);
    }

    /** For any program. */
    static byte[] webhook(Letter letter, Notice notice, String watch) {
        Occurrence said = letter.occurrence();
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("id", letter.key())
                .put("event", said.occasion().key())
                .put("episode", said.episode() == null ? null : said.episode().toString())
                .put("at", said.at().toString())
                .put("airtime", text(said.airtime()))
                .put("before", text(said.before()))
                .put("watch", watch.isEmpty() ? null : watch)
                .put("subject", notice.subject())
                .put("text", notice.text());
        ArrayNode details = body.putArray("details");
        said.details().forEach(details::add);
        return bytes(body);
    }

    /**
     * The headers of Standard Webhooks: id, time and, where there is a key, a signature over both and the body.
     *
     * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
     *     specification</a>
     */
    static Map<String, String> headers(Letter letter, byte[] body, @Nullable String key, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        return key == null
                ? Map.of("webhook-id", letter.key(), "webhook-timestamp", time)
                : Map.of(
                        "webhook-id",
                        letter.key(),
                        "webhook-timestamp",
                        time,
                        "webhook-signature",
                        "v1," + signature(key, letter.key() + "." + time + ".", body));
    }

    private static String signature(String key, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keyBytes(key), HMAC));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** As the specification has it, base64 after {@code whsec_}; any other text is the key itself. */
    private static byte[] keyBytes(String key) {
        if (key.startsWith(SIGNING_TOKEN)) {
            try {
                return Base64.getDecoder().decode(key.substring(SIGNING_TOKEN.length()));
            } catch (IllegalArgumentException notBase64) {
                // then the text itself is the key
            }
        }
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }
}
