package dev.showrunner.emulator.pages;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A description as viewers see it: addresses, hashtags and times become links, everything else is plain text. */
final class DescriptionMarkup {
    private static final int MAX_HASHTAGS = 60;
    private static final int HASHTAGS_ABOVE_TITLE = 3;
    private static final Pattern LINK = Pattern.compile("(?<url>https?://[^\\s<>\"'`]+)"
            + "|(?<![\\w&/#])#(?<tag>[\\p{L}\\p{N}_]{1,100})"
            + "|(?<![\\d:])(?<time>(?:\\d{1,2}:)?\\d{1,2}:\\d{2})(?![\\d:])");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&/#])#([\\p{L}\\p{N}_]{1,100})");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]+$");

    private DescriptionMarkup() {}

    /** HTML that is safe to put on a page. */
    static String html(String description) {
        boolean tagged = hashtags(description).size() <= MAX_HASHTAGS;
        StringBuilder html = new StringBuilder();
        Matcher matcher = LINK.matcher(description);
        int from = 0;
        while (matcher.find()) {
            html.append(escape(description.substring(from, matcher.start())));
            from = matcher.end();
            if (matcher.group("url") != null) {
                from = matcher.start() + appendLink(html, matcher.group("url"));
            } else if (matcher.group("time") != null) {
                html.append("<span class=\"link\">")
                        .append(matcher.group("time"))
                        .append("</span>");
            } else if (tagged) {
                html.append("<span class=\"link\">")
                        .append(escape(matcher.group()))
                        .append("</span>");
            } else {
                html.append(escape(matcher.group()));
            }
        }
        return html.append(escape(description.substring(from))).toString();
    }

    /** The hashtags shown with the title: the first three, none when there are more than sixty. */
    static List<String> titleHashtags(String description) {
        List<String> all = hashtags(description);
        return all.size() > MAX_HASHTAGS
                ? List.of()
                : all.stream().distinct().limit(HASHTAGS_ABOVE_TITLE).toList();
    }

    private static List<String> hashtags(String description) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = HASHTAG.matcher(description);
        while (matcher.find()) {
            tags.add("#" + matcher.group(1));
        }
        return tags;
    }

    /** Appends the address without the punctuation that ends its sentence; returns how long it was. */
    private static int appendLink(StringBuilder html, String url) {
        String target = TRAILING.matcher(url).replaceFirst("");
        html.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
                .append(escape(target))
                .append("\">")
                .append(escape(target))
                .append("</a>");
        return target.length();
    }

    private static String escape(String text) {
        return Escapers.HTML.escape(text);
    }
}
