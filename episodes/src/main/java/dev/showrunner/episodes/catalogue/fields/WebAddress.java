package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of web pages. One without a scheme gets {@code https}. What looks like a slip of copying is reported with a
 * suggestion and kept as it is.
 */
public final class WebAddress {
    /** The address of a web page. */
    public static final Type<String> TYPE = Scalar.text("the address of a web page", WebAddress::parse);

    private static final int LONGEST = 2048;

    private WebAddress() {}

    private static @Nullable String parse(Text text, Source source) {
        return parse(text.text().strip(), text, source);
    }

    /** An absolute address; absent when it cannot be one, which is reported. */
    static @Nullable String parse(String written, Text place, Source source) {
        String url = withScheme(written);
        String why = url == null ? "only http and https lead to web pages" : flaw(url);
        if (url == null || why != null) {
            source.report(
                    FieldRules.BAD_LINK,
                    place,
                    "'" + Excerpt.of(written) + "' is not the address of a web page: " + why + ".",
                    "Write it as the browser shows it, such as https://kubernetes.io/docs.");
            return null;
        }
        warnOfSlips(written, url, place, source);
        return url;
    }

    private static @Nullable String withScheme(String written) {
        if (startsWith(written, "https://") || startsWith(written, "http://")) {
            return written;
        }
        if (written.startsWith("//")) {
            return "https:" + written;
        }
        int colon = written.indexOf(':');
        int slash = written.indexOf('/');
        boolean otherScheme = colon >= 0
                && (slash < 0 || colon < slash)
                && (colon + 1 == written.length() || !Character.isDigit(written.charAt(colon + 1)));
        return otherScheme ? null : "https://" + written;
    }

    private static @Nullable String flaw(String url) {
        if (url.length() > LONGEST) {
            return "it has more than " + LONGEST + " characters";
        }
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return "it holds a blank";
            }
            if (c == '<' || c == '>' || c == '"' || c == '\\') {
                return "it holds '" + c + "'";
            }
        }
        String host = host(url);
        int dot = host.indexOf('.');
        if (dot <= 0 || dot == host.length() - 1) {
            return "'" + Excerpt.of(host) + "' is not the name of a host";
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != ':') {
                return "its host holds '" + c + "'";
            }
        }
        return null;
    }

    /** The host with its port, between the scheme and what follows. */
    static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private static void warnOfSlips(String written, String url, Text place, Source source) {
        String path = url.substring(url.indexOf("://") + 3 + host(url).length());
        if (startsWith(path, "/https://") || startsWith(path, "/http://") || startsWith(path, "/https:/")) {
            source.report(
                    FieldRules.LINK_DOUBLED,
                    place,
                    "The link holds a second address.",
                    "Write " + Excerpt.of(path.substring(1)));
            return;
        }
        char last = written.charAt(written.length() - 1);
        String shorter = Excerpt.of(written.substring(0, written.length() - 1));
        if ((last == ')' && written.indexOf('(') < 0) || (last == ']' && written.indexOf('[') < 0) || last == '}') {
            source.report(
                    FieldRules.LINK_STRAY_BRACKET,
                    place,
                    "The link ends in a bracket that it does not open.",
                    "Write " + shorter);
        } else if (last == '.' || last == ',') {
            source.report(FieldRules.LINK_TRAILING_DOT, place, "The link ends in '" + last + "'.", "Write " + shorter);
        }
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
