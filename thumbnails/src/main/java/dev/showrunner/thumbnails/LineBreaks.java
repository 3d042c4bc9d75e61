package dev.showrunner.thumbnails;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides words into lines of about equal width. Pure: widths in, breaks out.
 *
 * <p>For a number of lines, the narrowest possible block comes first, since it can be set largest. Among the divisions
 * nearly as narrow, the one that reads best wins: no lone short word at the end, no article or preposition left hanging
 * at the end of a line, a break after a colon or a dash where there is one.
 */
final class LineBreaks {
    /** A division may be so much wider than the narrowest one, if it reads better. */
    private static final double TOLERANCE = 1.08;

    private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    private final List<Word> words;
    private final double[] upTo;

    /**
     * What stands between two places where a line may break.
     *
     * @param width of its letters
     * @param space width of the space behind it, 0 where it may be broken without one
     * @param end what a line break behind it does to the reader
     */
    record Word(double width, double space, End end) {}

    /** How well a line ends with a word. */
    enum End {
        /** Behind a colon, a dash, a sentence. */
        WELCOME,
        PLAIN,
        /** Behind "the", "of", "and", an ampersand: they belong to what follows. */
        HANGING
    }

    private LineBreaks(List<Word> words) {
        this.words = words;
        this.upTo = new double[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            upTo[i + 1] = upTo[i] + words.get(i).width() + words.get(i).space();
        }
    }

    /**
     * Where the lines end.
     *
     * @param ends for each line the number of words up to its end
     * @param awkwardness 0 where it reads well, about 0.3 for each article left hanging, 0.5 for a lone last word
     */
    record Division(List<Integer> ends, double awkwardness) {}

    /**
     * The best division into exactly so many lines.
     *
     * @param lines at least 1, at most the number of words
     * @param room a width that costs nothing, since the height of the block already limits its size
     */
    static Division divide(List<Word> words, int lines, double room) {
        LineBreaks breaks = new LineBreaks(words);
        double narrowest = breaks.narrowest(lines);
        return breaks.best(lines, Math.max(narrowest * TOLERANCE, room));
    }

    private double width(int from, int to) {
        return upTo[to] - upTo[from] - words.get(to - 1).space();
    }

    private double narrowest(int lines) {
        int n = words.size();
        double[] widest = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            widest[to] = width(0, to);
        }
        for (int line = 2; line <= lines; line++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, IMPOSSIBLE);
            for (int to = line; to <= n; to++) {
                for (int from = line - 1; from < to; from++) {
                    next[to] = Math.min(next[to], Math.max(widest[from], width(from, to)));
                }
            }
            widest = next;
        }
        return widest[n];
    }

    private Division best(int lines, double limit) {
        int n = words.size();
        double[][] cost = new double[lines + 1][n + 1];
        int[][] previous = new int[lines + 1][n + 1];
        for (double[] row : cost) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int to = line; to <= n; to++) {
                for (int from = line - 1; from < to; from++) {
                    double width = width(from, to);
                    double sum = width > limit ? IMPOSSIBLE : cost[line - 1][from] + penalty(from, to, width, limit);
                    if (sum < cost[line][to]) {
                        cost[line][to] = sum;
                        previous[line][to] = from;
                    }
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        double awkwardness = 0;
        for (int line = lines, end = n; line > 0; line--) {
            ends.addFirst(end);
            int from = previous[line][end];
            awkwardness += awkwardness(from, end, 1 - width(from, end) / limit);
            end = from;
        }
        return new Division(List.copyOf(ends), Math.max(0, awkwardness));
    }

    private double penalty(int from, int to, double width, double limit) {
        double slack = 1 - width / limit;
        return slack * slack + awkwardness(from, to, slack);
    }

    private double awkwardness(int from, int to, double slack) {
        if (to == words.size()) {
            boolean lone = from > 0 && (slack > 0.65 || (to - from == 1 && slack > 0.4));
            return lone ? 0.5 : 0;
        }
        return switch (words.get(to - 1).end()) {
            case WELCOME -> -0.15;
            case PLAIN -> 0;
            case HANGING -> 0.3;
        };
    }
}
