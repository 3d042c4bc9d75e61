package dev.showrunner.emulator.wire;

import java.util.Base64;
import java.util.Locale;

/** {@code Content-Transfer-Encoding} of a part of a multipart body. */
final class TransferEncoding {
    private TransferEncoding() {}

    static byte[] decode(String encoding, byte[] content) {
        if (!encoding.toLowerCase(Locale.ROOT).equals("base64")) {
            return content;
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw ApiError.of(Reason.PARSE_ERROR, "Malformed base64 in a multipart body.");
        }
    }
}
