package dev.showrunner.activities.youtube;

import java.util.regex.Pattern;

/** Makes a text from outside fit to be shown: no tokens, no markup, one line, at most 300 characters. */
final class Redaction {
    private static final int LONGEST = 300;
    private static final Pattern TOKENS = Pattern.compile(
            "ya29\\.[\\w./~+=-]+|1//[\\w./~+=-]+|GOCSPX-[\\w-]+|(?i:bearer)\\s+[\\w./~+=-]+"
                    + "|(?<!\\w)(?i:access_token|refresh_token|client_secret|code_verifier|streamName|code)(?:=|\"?\\s*:\\s*)\"?[^\\s\"&,}]+");
    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,500}>");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Redaction() {}

    static String of(String text) {
        String head = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String safe = TOKENS.matcher(head).replaceAll("[redacted]");
        String plain = GAPS.matcher(MARKUP.matcher(safe).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST - 1).strip() + "…";
    }
}
