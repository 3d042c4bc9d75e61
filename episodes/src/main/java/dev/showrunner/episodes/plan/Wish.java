package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.function.Function;

/** What a catalogue wants of one episode. */
public sealed interface Wish {
    /**
     * An event on YouTube.
     *
     * @param desired what it should show
     * @param drift what happens to somebody else's edit
     */
    record Event(Desired desired, DriftPolicy drift) implements Wish {}

    /** No event: cancelled, a draft, or gone. */
    record NoEvent() implements Wish {}

    /**
     * It cannot be told: the episode cannot be composed as the files stand, and what YouTube shows stays.
     *
     * @param diagnostic why
     */
    record Unclear(Diagnostic diagnostic) implements Wish {}

    /**
     * What is wanted of an episode, whether or not the catalogue has it.
     *
     * @param compose composes an episode of this catalogue
     */
    static Wish of(Catalogue catalogue, EpisodeId id, Function<EpisodeId, Composition> compose) {
        Episode episode = catalogue.episodes().get(id);
        if (episode == null || episode.status() != EpisodeStatus.PLANNED) {
            return new NoEvent();
        }
        return switch (compose.apply(id)) {
            case Composition.Refused refused ->
                new Unclear(refused.diagnostics().getFirst());
            case Composition.Composed composed -> new Event(composed.desired(), drift(catalogue, id));
        };
    }

    private static DriftPolicy drift(Catalogue catalogue, EpisodeId id) {
        Show show = catalogue.shows().get(id.show());
        return show == null || show.drift() == null ? catalogue.channel().drift() : show.drift();
    }
}
