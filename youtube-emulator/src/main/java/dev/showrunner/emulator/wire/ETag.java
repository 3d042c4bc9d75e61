package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** Entity tags: a hash of what would be sent. */
public final class ETag {
    private ETag() {}

    public static String of(JsonNode node) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(Json.bytes(node)).first(20));
    }
}
