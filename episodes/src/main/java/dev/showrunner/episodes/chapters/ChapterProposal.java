package dev.showrunner.episodes.chapters;

import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.git.UnifiedDiff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a show leaves for its episode's file: the chapters that were marked on air, which keep YouTube's rules (the
 * first begins at the beginning, each is at least ten seconds long, there are at least three), or else {@code aired:
 * true}, where viewers are to read something else of a recording.
 *
 * @see <a href="https://support.google.com/youtube/answer/9884579">Video chapters</a>
 */
public final class ChapterProposal {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final int FEWEST = 3;

    private ChapterProposal() {}

    /**
     * What YouTube would show of the marks. What comes too soon after another is left out; what has no title is
     * numbered.
     *
     * @param marks in their order; a title may be empty
     */
    public static List<Chapter> chapters(List<Chapter> marks) {
        List<Chapter> chapters = new ArrayList<>();
        for (Chapter mark : marks) {
            if (chapters.isEmpty()) {
                if (mark.start().compareTo(SHORTEST) >= 0) {
                    chapters.add(new Chapter(Duration.ZERO, "Beginning"));
                } else {
                    chapters.add(new Chapter(Duration.ZERO, titled(mark, 1)));
                    continue;
                }
            }
            Duration distance = mark.start().minus(chapters.getLast().start());
            if (distance.compareTo(SHORTEST) >= 0) {
                chapters.add(new Chapter(mark.start(), titled(mark, chapters.size() + 1)));
            }
        }
        return List.copyOf(chapters);
    }

    private static String titled(Chapter mark, int number) {
        String title = mark.title().strip();
        return title.isEmpty() ? "Chapter " + number : title;
    }

    /** Whether YouTube would show chapters of these marks: there are enough. */
    public static boolean hasChapters(List<Chapter> marks) {
        return chapters(marks).size() >= FEWEST;
    }

    /**
     * The file's text with what the show left at its end.
     *
     * @param text of the file
     * @param otherOnceAired whether viewers read something else once the file says that it has aired
     * @return nothing when the file has chapters already, or nothing is to be added
     */
    public static Optional<String> added(String text, List<Chapter> marks, boolean otherOnceAired) {
        if (says(text, "chapters")) {
            return Optional.empty();
        }
        if (hasChapters(marks)) {
            return Optional.of(withChapters(text, chapters(marks)));
        }
        return otherOnceAired && !says(text, "aired")
                ? Optional.of(
                        ended(text).append("aired: true").append(lineEnd(text)).toString())
                : Optional.empty();
    }

    private static boolean says(String text, String field) {
        return text.lines().anyMatch(line -> line.startsWith(field + ":"));
    }

    private static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static StringBuilder ended(String text) {
        StringBuilder ended = new StringBuilder(text);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            ended.append(lineEnd(text));
        }
        return ended;
    }

    private static String withChapters(String text, List<Chapter> chapters) {
        String end = lineEnd(text);
        StringBuilder added = ended(text);
        added.append("chapters:").append(end);
        chapters.forEach(chapter -> added.append("  - ").append(quoted(chapter)).append(end));
        return added.toString();
    }

    /**
     * A unified diff, for {@code git apply}, that adds the same.
     *
     * @param path from the root of the repository
     * @param text of the file
     */
    public static Optional<String> patch(String path, String text, List<Chapter> marks, boolean otherOnceAired) {
        return added(text, marks, otherOnceAired).map(after -> UnifiedDiff.of(path, text, after));
    }

    private static String quoted(Chapter chapter) {
        String line = chapter.clock() + " " + chapter.title();
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
