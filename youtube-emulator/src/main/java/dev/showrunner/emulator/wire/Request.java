package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP request, read whole: its body is decoded ({@code Content-Encoding: gzip}) and within its limit. */
public final class Request {
    private final String method;
    private final String path;
    private final String rawQuery;
    private final Map<String, List<String>> query;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param rawQuery the undecoded part after the question mark
     * @param headers by lower-case name
     */
    public Request(String method, String path, @Nullable String rawQuery, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery == null ? "" : rawQuery;
        this.query = decode(this.rawQuery);
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String rawQuery() {
        return rawQuery;
    }

    public byte[] body() {
        return body;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of a query parameter, unless it is blank. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Every value of a query parameter, whether repeated or joined by commas, in order and once each. */
    public List<String> values(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(joined -> List.of(joined.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** A parameter that must be there. */
    public String required(String name) {
        return parameter(name).orElseThrow(() -> ApiError.at(name, Reason.REQUIRED, "Required parameter: " + name));
    }

    /** The body as a JSON object; an empty body is an empty object. */
    public ObjectNode json() {
        if (body.length == 0) {
            return Json.object();
        }
        try {
            if (Json.parse(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw ApiError.of(Reason.PARSE_ERROR, "Parse Error: the body is not JSON.");
        }
        throw ApiError.of(Reason.PARSE_ERROR, "Parse Error: the body must be a JSON object.");
    }

    /** The body as {@code application/x-www-form-urlencoded}: the first value of each field. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        decode(new String(body, StandardCharsets.UTF_8)).forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    /** The same request as the override header of Google's clients means it: a GET too long for a request line. */
    public Request overridden() {
        String meant = headers.get("x-http-method-override");
        if (meant == null || !method.equals("POST")) {
            return this;
        }
        boolean inBody = header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        Request request = new Request(
                meant.toUpperCase(Locale.ROOT),
                path,
                inBody ? new String(body, StandardCharsets.UTF_8) : "",
                headers,
                inBody ? new byte[0] : body);
        query.forEach(request.query::putIfAbsent);
        return request;
    }

    private static Map<String, List<String>> decode(String encoded) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                decoded.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(equals < 0 ? "" : unescape(pair.substring(equals + 1)));
            }
        }
        return decoded;
    }

    private static String unescape(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.of(Reason.INVALID_PARAMETER, "Invalid percent-encoding in: " + escaped);
        }
    }
}
