package dev.showrunner.episodes.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts compared line by line, as people read it. */
public final class LineDiff {
    private static final int CONTEXT = 1;

    private LineDiff() {}

    /**
     * One line of the comparison.
     *
     * @param sign {@code -} gone, {@code +} new, a blank as it was, {@code …} where equal lines are left out
     * @param text the line, empty for {@code …}
     */
    public record Line(char sign, String text) {}

    /** What differs, with a line of what is around it. */
    public static List<Line> between(String before, String after) {
        List<String> then = before.isEmpty() ? List.of() : before.lines().toList();
        List<String> now = after.isEmpty() ? List.of() : after.lines().toList();
        List<Line> lines = new ArrayList<>();
        int told = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(then, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            told = gap(lines, then, told, start);
            delta.getSource().getLines().forEach(line -> lines.add(new Line('-', line)));
            delta.getTarget().getLines().forEach(line -> lines.add(new Line('+', line)));
            told = Math.max(told, start + delta.getSource().size());
        }
        if (!lines.isEmpty()) {
            context(lines, then, told, Math.min(then.size(), told + CONTEXT));
        }
        return lines;
    }

    /** Tells what stays between two differences, or that something does. */
    private static int gap(List<Line> lines, List<String> then, int from, int to) {
        if (to - from <= 2 * CONTEXT + 1 && !lines.isEmpty()) {
            context(lines, then, from, to);
            return to;
        }
        if (!lines.isEmpty()) {
            context(lines, then, from, from + CONTEXT);
        }
        int resume = Math.max(from, to - CONTEXT);
        if (resume > from) {
            lines.add(new Line('…', ""));
        }
        context(lines, then, resume, to);
        return to;
    }

    private static void context(List<Line> lines, List<String> then, int from, int to) {
        then.subList(from, to).forEach(line -> lines.add(new Line(' ', line)));
    }
}
