package dev.showrunner.emulator.thumbnails;

import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Reason;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a chunk belongs: {@code bytes 0-99/200}, {@code bytes 0-99/*}, or a probe {@code bytes *}{@code /200}.
 *
 * @param offset of the chunk; empty for a probe
 * @param total of the whole upload; empty while the client does not know it
 */
record ContentRange(OptionalInt offset, OptionalInt total) {
    private static final Pattern FORM = Pattern.compile("bytes (?:\\*|(\\d{1,9})-\\d{1,9})/(?:\\*|(\\d{1,9}))");

    static ContentRange parse(String header) {
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw ApiError.of(Reason.INVALID_PARAMETER, "Failed to parse Content-Range header.");
        }
        return new ContentRange(number(matcher, 1), number(matcher, 2));
    }

    private static OptionalInt number(Matcher matcher, int group) {
        return matcher.group(group) == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(matcher.group(group)));
    }
}
