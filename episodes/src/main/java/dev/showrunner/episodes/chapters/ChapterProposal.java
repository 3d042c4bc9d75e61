package dev.showrunner.episodes.chapters;

import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.git.UnifiedDiff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chapters marked on air, as a change of the episode's file. They keep YouTube's rules: the first begins at the
 * beginning, each is at least ten seconds long, there are at least three.
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

    /**
     * The file's text with the chapters at its end.
     *
     * @param text of the file
     * @return nothing when there are too few for YouTube, or the file has chapters already
     */
    public static Optional<String> added(String text, List<Chapter> marks) {
        List<Chapter> chapters = chapters(marks);
        boolean hasSome = text.lines().anyMatch(line -> line.startsWith("chapters:"));
        if (hasSome || chapters.size() < FEWEST) {
            return Optional.empty();
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder added = new StringBuilder(text);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            added.append(end);
        }
        added.append("chapters:").append(end);
        chapters.forEach(chapter -> added.append("  - ").append(quoted(chapter)).append(end));
        return Optional.of(added.toString());
    }

    /**
     * A unified diff, for {@code git apply}, that adds the chapters at the end of a file.
     *
     * @param path from the root of the repository
     * @param text of the file
     * @return nothing when there are too few for YouTube, or the file has chapters already
     */
    public static Optional<String> patch(String path, String text, List<Chapter> marks) {
        return added(text, marks).map(after -> UnifiedDiff.of(path, text, after));
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
