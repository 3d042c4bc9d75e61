package dev.showrunner.activities.hosts;

import java.nio.charset.StandardCharsets;

/**
 * What came of a script.
 *
 * @param exit 0 where it went well
 * @param output of the standard output, in UTF-8
 * @param complaint of the standard error, in one line and cut short
 */
public record Answer(int exit, String output, String complaint) {
    private static final int LONGEST = 300;

    static Answer of(int exit, byte[] output, byte[] error) {
        String said = new String(error, StandardCharsets.UTF_8).strip().replaceAll("[^ -~]+", " ");
        return new Answer(
                exit,
                new String(output, StandardCharsets.UTF_8),
                said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "...");
    }

    /** Whether it went well. */
    public boolean isGood() {
        return exit == 0;
    }
}
