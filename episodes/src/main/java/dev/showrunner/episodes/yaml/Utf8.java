package dev.showrunner.episodes.yaml;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.SyntaxRules;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 strictly; a byte order mark at the beginning is left out. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static @Nullable String decode(byte[] bytes, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            TextPosition end = TextPosition.START.after(out);
            findings.add(
                    SyntaxRules.NOT_UTF_8,
                    findings.at(end.line(), end.column()),
                    "The byte 0x%02X is not UTF-8.".formatted(bytes[in.position()] & 0xFF),
                    "Save the file in the encoding UTF-8.");
            return null;
        }
        if (out.hasRemaining() && out.get(out.position()) == BYTE_ORDER_MARK) {
            out.get();
        }
        return out.toString();
    }
}
