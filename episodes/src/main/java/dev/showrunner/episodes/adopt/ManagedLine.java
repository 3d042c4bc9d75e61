package dev.showrunner.episodes.adopt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a file by which a video is left alone. */
public final class ManagedLine {
    private static final Pattern LINE =
            Pattern.compile("(?m)^managed:[ \\t]*(['\"]?)(false|no)\\1[ \\t]*(#.*)?\\r?\\n");

    private ManagedLine() {}

    /** The file's text without it, and all else as it was; empty when there is no such line, or more than one. */
    public static Optional<String> removedFrom(String file) {
        Matcher matcher = LINE.matcher(file);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String rest = file.substring(0, matcher.start()) + file.substring(matcher.end());
        return matcher.find() ? Optional.empty() : Optional.of(rest);
    }
}
