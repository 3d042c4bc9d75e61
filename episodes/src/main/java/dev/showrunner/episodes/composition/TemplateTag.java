package dev.showrunner.episodes.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a template and where it stands.
 *
 * @param kind {@code #} opens a section, {@code ^} an inverted one, {@code /} closes it; a space for a variable
 * @param name what it names
 * @param offset of its first brace
 */
record TemplateTag(char kind, String name, int offset) {
    private static final Pattern TAG = Pattern.compile("\\{\\{(?:\\{(.*?)\\}\\}\\}|(.*?)\\}\\})", Pattern.DOTALL);
    private static final Pattern BRACES = Pattern.compile("\\{\\{");

    /** All tags but comments, in their order. */
    static List<TemplateTag> in(String source) {
        List<TemplateTag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(source);
        while (matcher.find()) {
            String inner = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            char kind = inner.isEmpty() || "#^/&>$<!=".indexOf(inner.charAt(0)) < 0 ? ' ' : inner.charAt(0);
            if (kind != '!') {
                String name = kind == ' ' ? inner : inner.substring(1);
                tags.add(new TemplateTag(kind == '&' ? ' ' : kind, name.strip(), matcher.start()));
            }
        }
        return tags;
    }

    /** Offset of an opening that is never closed, or -1. */
    static int unclosed(String source) {
        Matcher matcher = BRACES.matcher(
                TAG.matcher(source).replaceAll(tag -> " ".repeat(tag.group().length())));
        return matcher.find() ? matcher.start() : -1;
    }

    boolean opensSection() {
        return kind == '#' || kind == '^';
    }

    boolean closesSection() {
        return kind == '/';
    }
}
