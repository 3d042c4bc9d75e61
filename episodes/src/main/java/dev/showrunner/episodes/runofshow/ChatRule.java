package dev.showrunner.episodes.runofshow;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How viewers ask in the live chat to repair a cluster.
 *
 * @param fix what they write before their handle on GitHub
 * @param granted what is said when one of them is let in, with {@code {{handle}}}, {@code {{viewer}}} and
 *     {@code {{cluster}}}
 * @param units what reading and writing the chat of one episode may cost
 */
public record ChatRule(String fix, String granted, int units) {
    /** What viewers write where the show does not say. */
    public static final String USUAL_FIX = "!fix";

    /** What is said where the show does not say. */
    public static final String USUAL_GRANTED = "{{viewer}}: {{handle}} is let into {{cluster}}. Good luck!";

    /** What it may cost where the show does not say. */
    public static final int USUAL_UNITS = 1_500;

    /** YouTube's limit for a message, in characters. */
    public static final int LONGEST = 200;

    private static final int LONGEST_NAME = 60;
    private static final Pattern HANDLE =
            Pattern.compile("@?([a-z0-9](?:-?[a-z0-9]){0,38})(?![a-z0-9-])", Pattern.CASE_INSENSITIVE);

    /** The handle that a message asks for, lower case; empty where it asks for none. */
    public Optional<String> handleIn(String message) {
        String line = message.strip();
        if (!line.regionMatches(true, 0, fix, 0, fix.length())) {
            return Optional.empty();
        }
        String rest = line.substring(fix.length());
        if (rest.isEmpty() || !Character.isWhitespace(rest.charAt(0))) {
            return Optional.empty();
        }
        Matcher handle = HANDLE.matcher(rest.strip());
        return handle.lookingAt() ? Optional.of(handle.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** What is said when somebody is let in; within YouTube's limit. */
    public String granted(String handle, String viewer, String cluster) {
        String text = granted.replace("{{handle}}", handle)
                .replace("{{cluster}}", cluster)
                .replace("{{viewer}}", name(viewer));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** A name as others may read it: one line, no address. */
    private static String name(String viewer) {
        String line = viewer.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .replace("://", " ")
                .replace("{{", "")
                .strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }
}
