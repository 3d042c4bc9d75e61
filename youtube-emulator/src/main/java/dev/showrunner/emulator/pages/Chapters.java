package dev.showrunner.emulator.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chapters of a description: lines of a time and a title, the first at 0:00, three at least, each ten seconds or
 * longer. One line that breaks a rule, and there are no chapters.
 *
 * @see <a href="https://support.google.com/youtube/answer/9884579">Video chapters</a>
 */
final class Chapters {
    private static final Pattern LINE =
            Pattern.compile("^\\W*((?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2}))\\s*[-–—:)\\]]*\\s*(\\S.*)$", Pattern.MULTILINE);
    private static final int FEWEST = 3;
    private static final int SHORTEST_SECONDS = 10;

    private Chapters() {}

    record Chapter(String time, String title, int seconds) {}

    static List<Chapter> of(String description) {
        List<Chapter> chapters = new ArrayList<>();
        Matcher line = LINE.matcher(description);
        while (line.find()) {
            int hours = line.group(2) == null ? 0 : Integer.parseInt(line.group(2));
            int seconds = hours * 3600 + Integer.parseInt(line.group(3)) * 60 + Integer.parseInt(line.group(4));
            chapters.add(new Chapter(line.group(1), line.group(5).strip(), seconds));
        }
        return valid(chapters) ? chapters : List.of();
    }

    private static boolean valid(List<Chapter> chapters) {
        if (chapters.size() < FEWEST || chapters.getFirst().seconds != 0) {
            return false;
        }
        for (int i = 1; i < chapters.size(); i++) {
            if (chapters.get(i).seconds - chapters.get(i - 1).seconds < SHORTEST_SECONDS) {
                return false;
            }
        }
        return true;
    }
}
