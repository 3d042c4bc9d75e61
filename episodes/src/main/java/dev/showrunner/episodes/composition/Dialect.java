package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;

/**
 * How a text from a file is written where notifications are read, so that it says what it says and does nothing: it
 * mentions nobody, formats nothing, links nowhere.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Discord's limits</a>
 * @see <a href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object">Slack's limits</a>
 */
enum Dialect {
    PLAIN(10_000),
    DISCORD(2_000),
    SLACK(3_000);

    private static final String ELLIPSIS = "…";
    private static final int LONGEST_ENTITY = 5;

    private final int limit;

    Dialect(int limit) {
        this.limit = limit;
    }

    static Dialect of(Kind kind) {
        return switch (kind) {
            case WEBHOOK, EMAIL -> PLAIN;
            case DISCORD -> DISCORD;
            case SLACK -> SLACK;
        };
    }

    /** A text somebody wrote into a file, or that came from elsewhere. */
    String quoted(String text) {
        return switch (this) {
            case PLAIN -> text;
            case DISCORD ->
                text.replaceAll("([\\\\*_~`|#\\[\\]()])", "\\\\$1")
                        .replace("@", "@\u200b")
                        .replace("://", ":\u200b//");
            case SLACK -> entities(text).replaceAll("([*_~`])", "\u2060$1").replace("://", ":\u2060//");
        };
    }

    /** An address that is to be followed. */
    String link(String address) {
        return this == SLACK && !address.isEmpty() ? "<" + entities(address).replace("|", "%7C") + ">" : address;
    }

    /** A whole text, cut to what fits, with an ellipsis where something is missing. */
    String fitted(String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - ELLIPSIS.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int entity = text.lastIndexOf('&', end);
        boolean isCutInside = this == SLACK && entity > end - LONGEST_ENTITY && text.indexOf(';', entity) >= end;
        return text.substring(0, isCutInside ? entity : end) + ELLIPSIS;
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
