package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What viewers read of an episode. */
record Texts(String title, String description, List<String> tags) {
    /**
     * Renders the rules of show and channel.
     *
     * @param found takes what is to be said about limits
     * @throws TemplateMistake when a template cannot be rendered
     */
    static Texts of(Sources sources, Episode episode, Show show, List<Diagnostic> found) throws TemplateMistake {
        Catalogue catalogue = sources.catalogue();
        Kept hashtags = Kept.hashtags(hashtags(catalogue, episode, show));
        Kept tags = Kept.tags(tags(catalogue, episode, show));
        Map<String, Object> values = Values.of(sources, episode, show, hashtags.kept());
        String title = PlainText.line(sources.titleRule(show).render(values));
        Description description = Description.of(sources, episode.id(), show, values);
        Limits.title(title, () -> sources.titleIn(episode.source().file())).ifPresent(found::add);
        Limits.description(description, episode).ifPresent(found::add);
        Limits.tags(tags, episode).ifPresent(found::add);
        Limits.hashtags(hashtags, episode).ifPresent(found::add);
        return new Texts(title, description.text(), tags.kept());
    }

    /** The show's come first: YouTube shows three of them above the title. */
    private static List<String> hashtags(Catalogue catalogue, Episode episode, Show show) {
        return Stream.of(
                        show.hashtags().stream(),
                        Values.present(episode.technologies(), catalogue.technologies()).stream()
                                .map(Technology::hashtags)
                                .flatMap(List::stream),
                        catalogue.channel().hashtags().stream())
                .flatMap(hashtags -> hashtags)
                .toList();
    }

    private static List<String> tags(Catalogue catalogue, Episode episode, Show show) {
        return Stream.of(
                        episode.youtube().tags().stream(),
                        show.youtube().tags().stream(),
                        Values.present(episode.technologies(), catalogue.technologies()).stream()
                                .map(Technology::name),
                        catalogue.channel().youtube().tags().stream())
                .flatMap(tags -> tags)
                .toList();
    }
}
