package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One element of an SVG.
 *
 * @param name with its prefix, as written
 * @param attributes names as written, values unescaped, in the order of the file
 * @param children in the order of the file
 * @param text character data, kept for style sheets only
 * @param location where its start tag ends
 */
record SvgElement(
        String name, Map<String, String> attributes, List<SvgElement> children, String text, Location location) {

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** A presentation property of this element alone: from {@code style} if it is there, else from its attribute. */
    @Nullable
    String property(String property) {
        String style = attributes.get("style");
        if (style != null) {
            for (String declaration : style.split(";", -1)) {
                int colon = declaration.indexOf(':');
                if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
                    return declaration.substring(colon + 1).strip();
                }
            }
        }
        return attributes.get(property);
    }

    /** This element and everything below it, without the elements {@code kept} turns down. */
    String toXml(Predicate<SvgElement> kept) {
        StringBuilder xml = new StringBuilder(4096);
        write(xml, kept);
        return xml.toString();
    }

    private void write(StringBuilder xml, Predicate<SvgElement> kept) {
        xml.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            xml.append(' ').append(attribute).append("=\"");
            escape(xml, value);
            xml.append('"');
        });
        xml.append('>');
        escape(xml, text);
        for (SvgElement child : children) {
            if (kept.test(child)) {
                child.write(xml, kept);
            }
        }
        xml.append("</").append(name).append('>');
    }

    private static void escape(StringBuilder xml, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n', '\r', '\t' -> xml.append("&#").append((int) c).append(';');
                default -> xml.append(c);
            }
        }
    }
}
