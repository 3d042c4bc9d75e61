package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be listed: no revision of the repository is in force.
 *
 * @param title what is the matter
 * @param text why, or what comes next
 * @param remedy what to do; empty where there is nothing to do
 */
public record Unread(String title, String text, String remedy) {
    /** Why; absent where a revision is in force, so that what is not listed is not there. */
    static @Nullable Unread of(Snapshot snapshot) {
        if (snapshot.catalogue().isPresent()) {
            return null;
        }
        Optional<Reading> reading = snapshot.channel().map(ChannelView::reading);
        Optional<String> problem =
                reading.map(Reading::problem).or(() -> snapshot.channel().map(ChannelView::problem));
        if (problem.isPresent()) {
            return new Unread(
                    "The repository cannot be read",
                    problem.get(),
                    reading.map(Reading::remedy).orElse(""));
        }
        return reading.isPresent() || !snapshot.diagnostics().isEmpty()
                ? new Unread(
                        "No revision can be used yet",
                        "The repository has no revision that can be read. The home page lists what was found.",
                        "")
                : new Unread(
                        "Reading the repository",
                        "This is the first look at the channel repository. This page fills itself.",
                        "");
    }
}
