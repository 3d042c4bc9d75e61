package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.CompositionRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Composes what YouTube should show for an episode from one revision of the catalogue. Pure and deterministic: the same
 * catalogue gives the same bytes on every machine, at any time; nothing depends on a clock, a locale or the network.
 */
public final class Composer {
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
     * Composes episodes of one catalogue, far cheaper than one by one. For one thread; throws like {@link #compose}.
     */
    public Function<EpisodeId, Composition> of(Catalogue catalogue) {
        Sources sources = new Sources(catalogue);
        return episode -> compose(sources, episode);
    }

    /**
     * Whether viewers read something else of an episode once its file says that it has aired. Not of one that cannot be
     * composed, is not managed, or is not in the catalogue.
     */
    public boolean isAnotherOnceAired(Catalogue catalogue, EpisodeId id) {
        Episode episode = catalogue.episodes().get(id);
        Show show = catalogue.shows().get(id.show());
        if (episode == null || show == null || episode.airtime() == null || !episode.managed()) {
            return false;
        }
        Sources sources = new Sources(catalogue);
        try {
            return differences(compose(sources, episode, show), compose(sources, episode.onceAired(), show))
                    .isPresent();
        } catch (TemplateMistake mistake) {
            return false;
        }
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

    /**
     * Those of some episodes for which YouTube should show something else in the later of two revisions, the revision
     * itself aside, each with the fields that differ. With no field also those that can be composed in one of them
     * only, or in neither for another reason, and those of which only duration, playlist or video differ. Composes only
     * what may differ.
     *
     * @param among ids; one that is missing from either catalogue is passed over
     */
    public SortedMap<EpisodeId, Set<Field>> changed(Catalogue before, Catalogue now, Collection<EpisodeId> among) {
        Sources former = new Sources(before);
        Sources present = new Sources(now);
        Inputs formerInputs = new Inputs(former);
        Inputs presentInputs = new Inputs(present);
        SortedMap<EpisodeId, Set<Field>> changed = new TreeMap<>();
        for (EpisodeId id : among) {
            Episode earlier = before.episodes().get(id);
            Episode later = now.episodes().get(id);
            if (earlier != null && later != null && Inputs.mayDiffer(formerInputs, earlier, presentInputs, later)) {
                differences(compose(former, id), compose(present, id)).ifPresent(fields -> changed.put(id, fields));
            }
        }
        return changed;
    }

    private static Optional<Set<Field>> differences(Composition before, Composition now) {
        if (!(before instanceof Composed earlier) || !(now instanceof Composed later)) {
            boolean isAlike = before instanceof Refused
                    && now instanceof Refused
                    && before.diagnostics().equals(now.diagnostics());
            return isAlike ? Optional.empty() : Optional.of(Set.of());
        }
        if (fingerprint(earlier.desired()).equals(fingerprint(later.desired()))) {
            return Optional.empty();
        }
        Map<Field, String> was = FieldValues.of(earlier.desired()).fingerprints();
        Map<Field, String> is = FieldValues.of(later.desired()).fingerprints();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                fields.add(field);
            }
        }
        return Optional.of(fields);
    }

    /**
     * Tells, without composing, of which episodes the later of two revisions may show something else; of all others it
     * shows the same. For one thread.
     */
    public Predicate<EpisodeId> mayDiffer(Catalogue before, Catalogue now) {
        Inputs former = new Inputs(new Sources(before));
        Inputs present = new Inputs(new Sources(now));
        return id -> {
            Episode earlier = before.episodes().get(id);
            Episode later = now.episodes().get(id);
            return earlier == null || later == null || Inputs.mayDiffer(former, earlier, present, later);
        };
    }

    /**
     * Composes every episode and tells all that was found beyond what reading the catalogue has told, each finding
     * once, ordered by place.
     */
    public List<Diagnostic> check(Catalogue catalogue) {
        Sources sources = new Sources(catalogue);
        Stream<Diagnostic> ofEpisodes = catalogue.episodes().values().stream()
                .filter(episode -> episode.airtime() != null
                        && catalogue.shows().containsKey(episode.id().show()))
                .flatMap(episode -> compose(sources, episode.id()).diagnostics().stream());
        return Stream.concat(Notices.check(catalogue).stream(), ofEpisodes)
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
            return refused(ChannelRules.UNKNOWN_SHOW.at(
                    episode.source(),
                    "The show '" + id.show() + "' has no file that can be used, so there is no rule for its titles.",
                    "Add shows/" + id.show() + ".yaml, or mend it."));
        }
        if (episode.airtime() == null) {
            return refused(CompositionRules.NO_AIRTIME.at(
                    episode.source(), "There is no airtime, so nothing is scheduled.", "Give it an airtime."));
        }
        try {
            return compose(sources, episode, show);
        } catch (TemplateMistake mistake) {
            return refused(mistake.diagnostic());
        }
    }

    private Composition compose(Sources sources, Episode episode, Show show) throws TemplateMistake {
        List<Diagnostic> found = new ArrayList<>();
        Thumbnails thumbnails = new Thumbnails(sources.catalogue(), rendererVersion);
        Texts texts;
        if (episode.verbatim() == null) {
            texts = Texts.of(sources, episode, show, found);
            Limits.portraits(thumbnails.people(episode, show), episode).ifPresent(found::add);
        } else {
            texts = new Texts(
                    episode.title(), episode.verbatim(), episode.youtube().tags());
        }
        if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
            return new Refused(found);
        }
        return new Composed(desired(sources.catalogue(), episode, show, texts, thumbnails), found);
    }

    private static Desired desired(
            Catalogue catalogue, Episode episode, Show show, Texts texts, Thumbnails thumbnails) {
        Settings settings = Settings.of(catalogue, episode);
        return new Desired(
                episode.id(),
                catalogue.revision(),
                texts.title(),
                texts.description(),
                texts.tags(),
                settings.category(),
                settings.privacy(),
                settings.language(),
                settings.madeForKids(),
                Objects.requireNonNull(episode.airtime()).instant(),
                duration(catalogue, episode, show),
                settings.live(),
                show.playlist(),
                thumbnails.design(episode, show),
                episode.youtube().videoId(),
                Left.by(episode));
    }

    private static Duration duration(Catalogue catalogue, Episode episode, Show show) {
        if (episode.duration() != null) {
            return episode.duration();
        }
        return show.duration() != null ? show.duration() : catalogue.channel().duration();
    }

    private static Refused refused(Diagnostic diagnostic) {
        return new Refused(List.of(diagnostic));
    }
}
