package dev.showrunner.episodes.report;

import dev.showrunner.episodes.adopt.Adoption;
import dev.showrunner.episodes.adopt.Adoption.Homeless;
import dev.showrunner.episodes.adopt.Adoption.NewFile;
import dev.showrunner.episodes.adopt.Adoption.Stranger;
import java.io.IOException;
import java.util.Set;

/** What adopting a channel's videos comes to, for people. No control character of a title reaches a terminal. */
public final class AdoptionText {
    private AdoptionText() {}

    /**
     * Tells each file and each video without one.
     *
     * @param done what became of the files, such as {@code written}
     */
    public static void write(Adoption adoption, String done, Appendable out) throws IOException {
        for (NewFile file : adoption.files()) {
            out.append("> ").append(Visible.of(file.path()));
            out.append("  https://youtu.be/").append(Visible.of(file.videoId()));
            out.append("  ").append(Visible.of(file.title())).append('\n');
            propose("guests", file.people(), out);
            propose("technologies", file.technologies(), out);
            if (!file.isWhole()) {
                out.append("    Its texts hold invisible characters that no file may hold; they are left out.\n");
            }
        }
        for (Homeless video : adoption.homeless()) {
            out.append("! https://youtu.be/").append(Visible.of(video.videoId()));
            out.append("  ").append(Visible.of(video.title())).append('\n');
            out.append("    No show's playlist holds it, so nobody can tell whose it is. Name the show with --show.\n");
        }
        for (Stranger stranger : adoption.strangers()) {
            out.append("? people/").append(stranger.id()).append(".yaml  ");
            out.append(Visible.of(stranger.name())).append("  ");
            out.append(Visible.of(String.join(" ", stranger.pages()))).append('\n');
        }
        if (!adoption.strangers().isEmpty()) {
            out.append("    Guests whom descriptions introduce and who have no file. None is written.\n");
        }
        int files = adoption.files().size();
        out.append(files == 1 ? "1 file " : files + " files ").append(done).append(", ");
        out.append(Integer.toString(adoption.known()))
                .append(adoption.known() == 1 ? " video has one already" : " videos have one already");
        if (!adoption.homeless().isEmpty()) {
            out.append(", ")
                    .append(Integer.toString(adoption.homeless().size()))
                    .append(" without a show");
        }
        out.append(".\n");
    }

    private static void propose(String field, Set<String> ids, Appendable out) throws IOException {
        if (!ids.isEmpty()) {
            out.append("    links to: ").append(field).append(": [");
            out.append(String.join(", ", ids)).append("]\n");
        }
    }
}
