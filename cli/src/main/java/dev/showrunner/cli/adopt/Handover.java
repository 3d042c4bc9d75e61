package dev.showrunner.cli.adopt;

import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.adopt.ManagedLine;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Gives adopted videos into Showrunner's hands: their files stop saying {@code managed: false}. */
final class Handover {
    @Option(
            names = "--manage",
            paramLabel = "EPISODE",
            arity = "1..*",
            description = "Let Showrunner keep these adopted videos from now on, by show/slug or the video's id.")
    private List<String> named = List.of();

    @Option(names = "--manage-all", description = "The same for all adopted videos.")
    private boolean isForAll;

    void apply(Path root, Catalogue catalogue, PrintWriter out) {
        List<Episode> episodes = isForAll
                ? catalogue.episodes().values().stream()
                        .filter(episode -> !episode.managed())
                        .toList()
                : named(catalogue);
        for (Episode episode : episodes) {
            manage(root.resolve(episode.source().file()));
            out.println("~ " + episode.source().file());
        }
        out.println((episodes.size() == 1 ? "1 video is" : episodes.size() + " videos are")
                + " managed from the next commit on; showrunner plan says what that changes.");
    }

    private List<Episode> named(Catalogue catalogue) {
        List<Episode> episodes = new ArrayList<>();
        for (String name : named) {
            Episode episode = catalogue.episodes().values().stream()
                    .filter(candidate -> isCalled(candidate, name))
                    .findFirst()
                    .orElseThrow(() ->
                            new UserError("There is no episode " + name, "Name it as show/slug, or by its video's id"));
            if (episode.managed()) {
                throw new UserError(episode.id() + " is managed already", "Leave it out");
            }
            episodes.add(episode);
        }
        return episodes;
    }

    private static boolean isCalled(Episode episode, String name) {
        EpisodeId id = episode.id();
        return id.toString().equals(name) || name.equals(episode.youtube().videoId());
    }

    private static void manage(Path file) {
        try {
            String changed = ManagedLine.removedFrom(Files.readString(file))
                    .orElseThrow(() -> new UserError(
                            file + " does not say managed: false on a line of its own", "Take it out by hand"));
            Files.writeString(file, changed);
        } catch (IOException e) {
            throw new UserError(file + " cannot be changed", "Check that you may write it", e);
        }
    }
}
