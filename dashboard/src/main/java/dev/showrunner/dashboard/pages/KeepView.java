package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.EditSource;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the page shows on which an edit is taken over.
 *
 * @param episode whose video it is
 * @param title the producer's title
 * @param videoId YouTube's id
 * @param answer the change, or why there is none
 */
public record KeepView(EpisodeId episode, String title, String videoId, EditSource.Answer answer) {
    /** {@code title and description}. */
    public static String words(Set<Field> fields) {
        List<String> names = fields.stream()
                .map(field -> PublishedWords.heading(field).toLowerCase(Locale.ROOT))
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A line of the patch with what it is: {@code gone}, {@code new}, {@code place} or nothing. */
    public record Line(String kind, String text) {}

    /** The lines of a patch, without those that only name the file. */
    public static List<Line> lines(EditSource.Patch change) {
        return change.patch().lines().map(KeepView::line).toList();
    }

    private static Line line(String text) {
        if (text.startsWith("+++") || text.startsWith("---") || text.startsWith("diff ") || text.startsWith("@@")) {
            return new Line("place", text);
        }
        return new Line(text.startsWith("+") ? "new" : text.startsWith("-") ? "gone" : "", text);
    }
}
