package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Chapters;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.TextRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * YouTube shows chapters only when the first is at 0:00, there are three or more, and each begins at least ten seconds
 * after the one before. Any slip hides them all, so each is a warning.
 *
 * @see <a href="https://support.google.com/youtube/answer/9884579">Video chapters</a>
 */
final class ChapterChecks {
    private static final Duration APART = Duration.ofSeconds(10);
    private static final Duration LONGEST_RECORDING = Duration.ofHours(12);
    private static final int LINES_NAMED = 4;

    private ChapterChecks() {}

    static void check(List<Chapters.Placed> chapters, Findings findings) {
        if (chapters.isEmpty()) {
            return;
        }
        Chapters.Placed first = chapters.getFirst();
        if (!first.chapter().start().isZero()) {
            findings.add(
                    TextRules.CHAPTERS_NOT_AT_ZERO,
                    first.place(),
                    "The first chapter starts at "
                            + Chapters.clock(first.chapter().start()) + "; YouTube then shows no chapters.",
                    "Let the first chapter start at 00:00.");
        }
        if (chapters.size() < 3) {
            findings.add(
                    TextRules.TOO_FEW_CHAPTERS,
                    first.place(),
                    "There " + (chapters.size() == 1 ? "is one chapter" : "are two chapters")
                            + "; YouTube shows chapters from three on.",
                    "Add chapters, or remove these.");
        }
        checkOrder(chapters, findings);
        checkDistance(chapters, findings);
    }

    private static void checkOrder(List<Chapters.Placed> chapters, Findings findings) {
        for (int i = 1; i < chapters.size(); i++) {
            Duration start = start(chapters, i);
            if (start.compareTo(start(chapters, i - 1)) < 0) {
                findings.add(
                        TextRules.CHAPTERS_BACKWARDS,
                        chapters.get(i).place(),
                        "The chapters run backwards here, from " + Chapters.clock(start(chapters, i - 1)) + " to "
                                + Chapters.clock(start) + ".",
                        repair(chapters));
                return;
            }
        }
    }

    /** Adds the hours that were probably lost when {@code 1:02:00} was cut to {@code 02:00}. */
    private static String repair(List<Chapters.Placed> chapters) {
        Duration lost = Duration.ZERO;
        Duration last = Duration.ofSeconds(-1);
        List<String> lines = new ArrayList<>();
        int changed = 0;
        for (Chapters.Placed placed : chapters) {
            Duration start = placed.chapter().start().plus(lost);
            while (start.compareTo(last) < 0) {
                lost = lost.plusHours(1);
                start = start.plusHours(1);
            }
            if (!lost.isZero() && changed++ < LINES_NAMED) {
                lines.add(Chapters.clock(start) + " in line " + placed.place().line());
            }
            last = start;
        }
        if (last.compareTo(LONGEST_RECORDING) > 0) {
            return "Put the chapters in order.";
        }
        return "If the hour was lost, write " + String.join(", ", lines)
                + (changed > LINES_NAMED
                        ? ", and so on to " + Chapters.clock(last) + " in line "
                                + chapters.getLast().place().line()
                        : "")
                + ". Else put them in order.";
    }

    private static void checkDistance(List<Chapters.Placed> chapters, Findings findings) {
        int tooClose = 0;
        int first = 0;
        for (int i = 1; i < chapters.size(); i++) {
            Duration distance = start(chapters, i).minus(start(chapters, i - 1));
            if (!distance.isNegative() && distance.compareTo(APART) < 0) {
                first = tooClose++ == 0 ? i : first;
            }
        }
        if (tooClose > 0) {
            findings.add(
                    TextRules.CHAPTERS_TOO_CLOSE,
                    chapters.get(first).place(),
                    "'" + chapters.get(first).chapter().title() + "' starts "
                            + start(chapters, first)
                                    .minus(start(chapters, first - 1))
                                    .toSeconds()
                            + " s after the chapter before"
                            + (tooClose > 1 ? ", and " + (tooClose - 1) + " more are as close" : "")
                            + "; YouTube then shows no chapters.",
                    "Leave one of the two out, so that chapters are at least 10 seconds apart.");
        }
    }

    private static Duration start(List<Chapters.Placed> chapters, int i) {
        return chapters.get(i).chapter().start();
    }
}
