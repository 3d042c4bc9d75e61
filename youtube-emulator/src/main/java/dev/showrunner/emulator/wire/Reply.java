package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes back: status, headers, body. */
public final class Reply {
    private static final byte[] NOTHING = new byte[0];
    private static final String JSON = "application/json; charset=UTF-8";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable ObjectNode tree;

    private Reply(int status, Map<String, String> headers, byte[] body, @Nullable ObjectNode tree) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.tree = tree;
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), NOTHING, null);
    }

    public static Reply json(ObjectNode body) {
        return json(200, body);
    }

    public static Reply json(int status, ObjectNode body) {
        return new Reply(status, Map.of("Content-Type", JSON), NOTHING, body);
    }

    public static Reply list(ArrayNode body) {
        return of(200, JSON, Json.bytes(body));
    }

    public static Reply html(int status, String page) {
        return of(status, "text/html; charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, null);
    }

    /** Sends the browser on with a GET. */
    public static Reply seeOther(String location) {
        return empty(303).with("Location", location);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, tree);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return tree == null ? body : Json.bytes(tree);
    }

    /** The body as it was before encoding, when it is a JSON object. */
    public Optional<ObjectNode> tree() {
        return Optional.ofNullable(tree);
    }
}
