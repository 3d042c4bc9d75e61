package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** A change of one file as {@code git apply} takes it. */
public final class UnifiedDiff {
    private UnifiedDiff() {}

    /**
     * The change; empty when there is none.
     *
     * @param path from the root of the repository, with {@code /}
     */
    public static String of(String path, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        RawText old = new RawText(before.getBytes(UTF_8));
        RawText changed = new RawText(after.getBytes(UTF_8));
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String from = QuotedString.GIT_PATH.quote("a/" + path);
        String to = QuotedString.GIT_PATH.quote("b/" + path);
        out.writeBytes(("diff --git " + from + " " + to + "\n--- " + from + "\n+++ " + to + "\n").getBytes(UTF_8));
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, old, changed);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
