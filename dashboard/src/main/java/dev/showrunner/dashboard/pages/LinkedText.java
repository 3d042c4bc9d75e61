package dev.showrunner.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in a text, as YouTube does when it shows a description. */
public final class LinkedText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String NOT_AT_THE_END = ".,;:!?)]}'’”";

    private LinkedText() {}

    /**
     * A part of a text.
     *
     * @param text as it is shown
     * @param url where it leads; plain text where absent
     */
    public record Part(String text, @Nullable String url) {}

    /** The parts, which together are the text. */
    public static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int done = 0;
        while (matcher.find()) {
            int end = matcher.end();
            while (NOT_AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (matcher.start() > done) {
                parts.add(new Part(text.substring(done, matcher.start()), null));
            }
            String url = text.substring(matcher.start(), end);
            parts.add(new Part(url, url));
            done = end;
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), null));
        }
        return List.copyOf(parts);
    }

    /** An address that is safe to be linked to: a web address, not a script. */
    public static @Nullable String safe(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : null;
    }
}
