package dev.showrunner.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code multipart/related} body: metadata, then media. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Multipart() {}

    /** One part: its type, and its bytes as they were meant after any transfer encoding. */
    public static final class Part {
        private final String contentType;
        private final byte[] content;

        Part(String contentType, byte[] content) {
            this.contentType = contentType;
            this.content = content;
        }

        public String contentType() {
            return contentType;
        }

        public byte[] content() {
            return content;
        }
    }

    public static List<Part> parse(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw malformed();
        }
        byte[] delimiter = ("--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int start = indexOf(body, delimiter, 0);
        while (start >= 0) {
            int from = start + delimiter.length;
            int next = indexOf(body, delimiter, from);
            if (next < 0) {
                break;
            }
            parts.add(part(body, from, next));
            start = next;
        }
        return parts;
    }

    private static Part part(byte[] body, int from, int delimiterAt) {
        int headersEnd = indexOf(body, BLANK_LINE, from);
        if (headersEnd < 0 || headersEnd > delimiterAt) {
            throw malformed();
        }
        Map<String, String> headers = headers(new String(body, from, headersEnd - from, StandardCharsets.ISO_8859_1));
        int start = headersEnd + BLANK_LINE.length;
        int end = endsWithLineBreak(body, start, delimiterAt) ? delimiterAt - 2 : delimiterAt;
        byte[] content = Arrays.copyOfRange(body, start, end);
        return new Part(
                headers.getOrDefault("content-type", ""),
                TransferEncoding.decode(headers.getOrDefault("content-transfer-encoding", ""), content));
    }

    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        for (String line : block.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static boolean endsWithLineBreak(byte[] body, int start, int end) {
        return end - 2 >= start && body[end - 2] == '\r' && body[end - 1] == '\n';
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static ApiError malformed() {
        return ApiError.of(Reason.PARSE_ERROR, "Malformed multipart body.");
    }
}
