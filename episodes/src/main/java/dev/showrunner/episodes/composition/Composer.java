package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes what YouTube should show for an episode from one revision of the catalogue. Pure and deterministic: the same
 * catalogue gives the same bytes on every machine, at any time; nothing depends on a clock, a locale or the network.
 */
public final class Composer {
    /** YouTube's limit, counted in UTF-16 units, which no other way of counting exceeds. */
    private static final int TITLE_LIMIT = 100;

    private final String rendererVersion;

    /**
     * A composer.
     *
     * @param rendererVersion of whatever draws the thumbnails; another one draws all of them anew
     */
    public Composer(String rendererVersion) {
        this.rendererVersion = rendererVersion;
    }

    /**
     * Composes one episode.
     *
     * @throws IllegalArgumentException when the catalogue has no such episode
     * @throws java.io.UncheckedIOException when the revision's files cannot be read
     */
    public Composition compose(Catalogue catalogue, EpisodeId episode) {
        return compose(new Sources(catalogue), episode);
    }

    /**
     * Fingerprint of all that YouTube should show, without the revision it comes from: equal ones mean that a commit
     * changes nothing for this episode. Absent when composition is refused.
     */
    public Optional<String> fingerprint(Catalogue catalogue, EpisodeId episode) {
        return fingerprint(new Sources(catalogue), episode);
    }

    /** The fingerprints of all episodes that can be composed. Far cheaper than asking one by one. */
    public SortedMap<EpisodeId, String> fingerprints(Catalogue catalogue) {
        Sources sources = new Sources(catalogue);
        SortedMap<EpisodeId, String> fingerprints = new TreeMap<>();
        for (EpisodeId episode : catalogue.episodes().keySet()) {
            fingerprint(sources, episode).ifPresent(fingerprint -> fingerprints.put(episode, fingerprint));
        }
        return fingerprints;
    }

    /** Composes every episode and tells all that was found, each finding once, ordered by place. */
    public List<Diagnostic> check(Catalogue catalogue) {
        Sources sources = new Sources(catalogue);
        return catalogue.episodes().keySet().stream()
                .flatMap(episode -> compose(sources, episode).diagnostics().stream())
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::location))
                .toList();
    }

    private Optional<String> fingerprint(Sources sources, EpisodeId episode) {
        return switch (compose(sources, episode)) {
            case Composed composed -> Optional.of(fingerprint(composed.desired()));
            case Refused refused -> Optional.empty();
        };
    }

    private static String fingerprint(Desired desired) {
        return Fingerprint.of(
                String.join(" ", FieldValues.of(desired).fingerprints().values()),
                desired.duration().toString(),
                Objects.requireNonNullElse(desired.playlist(), ""),
                Objects.requireNonNullElse(desired.videoId(), ""));
    }

    private Composition compose(Sources sources, EpisodeId id) {
        Catalogue catalogue = sources.catalogue();
        Episode episode = catalogue.episodes().get(id);
        if (episode == null) {
            throw new IllegalArgumentException("The catalogue has no episode " + id);
        }
        Show show = catalogue.shows().get(id.show());
        if (show == null) {
            return refused(new Diagnostic(
                    "unknown-show",
                    Severity.WARNING,
                    episode.source(),
                    "The show '" + id.show() + "' has no file, so there is no rule for its titles",
                    "Add shows/" + id.show() + ".yaml"));
        }
        if (episode.airtime() == null) {
            return refused(new Diagnostic(
                    "no-airtime",
                    Severity.WARNING,
                    episode.source(),
                    "A draft without an airtime cannot be scheduled",
                    "Give it an airtime"));
        }
        try {
            return compose(sources, episode, show);
        } catch (TemplateMistake mistake) {
            return refused(mistake.diagnostic());
        }
    }

    private Composition compose(Sources sources, Episode episode, Show show) throws TemplateMistake {
        Catalogue catalogue = sources.catalogue();
        List<Diagnostic> found = new ArrayList<>();
        Kept hashtags = Kept.hashtags(hashtags(catalogue, episode, show));
        Kept tags = Kept.tags(tags(catalogue, episode, show));
        Map<String, Object> values = Values.of(sources, episode, show, hashtags.kept());
        String title = PlainText.line(sources.titleRule(show).render(values));
        Description description = Description.of(sources, episode.id(), show, values);

        checkTitle(title, episode, sources).ifPresent(found::add);
        checkDescription(description, episode).ifPresent(found::add);
        trimmed("tags", "YouTube takes 500 characters of tags", tags, episode).ifPresent(found::add);
        trimmed("hashtags", "YouTube takes more than 15 hashtags for spam", hashtags, episode)
                .ifPresent(found::add);
        if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
            return new Refused(found);
        }
        Settings settings = Settings.of(catalogue, episode);
        return new Composed(
                new Desired(
                        episode.id(),
                        catalogue.revision(),
                        title,
                        description.text(),
                        tags.kept(),
                        settings.category(),
                        settings.privacy(),
                        settings.language(),
                        settings.madeForKids(),
                        Objects.requireNonNull(episode.airtime()).instant(),
                        duration(catalogue, episode, show),
                        settings.live(),
                        show.playlist(),
                        new Thumbnails(catalogue, rendererVersion).design(episode, show),
                        episode.youtube().videoId()),
                found);
    }

    private static Optional<Diagnostic> checkTitle(String title, Episode episode, Sources sources) {
        if (title.isEmpty()) {
            return Optional.of(error(
                    "title-empty",
                    sources.titleIn(episode.source().file()),
                    "The title is empty",
                    "Give the episode a title, and use it in the show's title rule: {{title}}"));
        }
        if (title.length() > TITLE_LIMIT) {
            return Optional.of(error(
                    "title-too-long",
                    sources.titleIn(episode.source().file()),
                    "The title has " + title.length() + " characters; YouTube takes " + TITLE_LIMIT + ": " + title,
                    "Shorten the title, or the show's title rule"));
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> checkDescription(Description description, Episode episode) {
        if (description.bytes() > Description.LIMIT) {
            return Optional.of(error(
                    "description-too-long",
                    episode.source(),
                    "The introduction alone makes a description of " + description.bytes() + " bytes; YouTube takes "
                            + Description.LIMIT,
                    "Shorten the episode's description"));
        }
        if (description.leftOut().isEmpty()) {
            return Optional.empty();
        }
        String leftOut = description.leftOut().entrySet().stream()
                .map(block -> block.getKey() + " (" + String.join(", ", block.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(new Diagnostic(
                "description-trimmed",
                Severity.WARNING,
                episode.source(),
                "The description is longer than the " + Description.LIMIT + " bytes YouTube takes. Left out: "
                        + leftOut,
                "Shorten a text, or take a block out of the show's blocks"));
    }

    private static Optional<Diagnostic> trimmed(String what, String limit, Kept kept, Episode episode) {
        if (kept.leftOut().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic(
                what + "-trimmed",
                Severity.WARNING,
                episode.source(),
                limit + ". Left out: " + String.join(", ", kept.leftOut()),
                "Take some " + what + " out of the episode, its show, its technologies or the channel"));
    }

    /** The show's come first: YouTube shows three of them above the title. */
    private static List<String> hashtags(Catalogue catalogue, Episode episode, Show show) {
        return Stream.of(
                        show.hashtags().stream(),
                        Values.present(episode.technologies(), catalogue.technologies()).stream()
                                .map(Technology::hashtag)
                                .filter(Objects::nonNull),
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

    private static Duration duration(Catalogue catalogue, Episode episode, Show show) {
        if (episode.duration() != null) {
            return episode.duration();
        }
        return show.duration() != null ? show.duration() : catalogue.channel().duration();
    }

    private static Diagnostic error(String rule, Location location, String message, String remedy) {
        return new Diagnostic(rule, Severity.ERROR, location, message, remedy);
    }

    private static Refused refused(Diagnostic diagnostic) {
        return new Refused(List.of(diagnostic));
    }
}
