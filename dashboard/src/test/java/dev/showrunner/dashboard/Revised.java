package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.plan.Succession;
import dev.showrunner.episodes.plan.Succession.Version;
import dev.showrunner.workflows.rewrite.Candidate;
import java.util.List;

/** Two revisions of one channel, and what lies between them. */
final class Revised {
    private static final Composer COMPOSER = new Composer("1");

    private Revised() {}

    /** Lets a stage know what changes on some videos. */
    static void on(Stage stage, Catalogue before, Catalogue now, List<Candidate> videos) {
        for (Candidate video : videos) {
            stage.changes.put(
                    video.videoId(),
                    Succession.between(
                            version(before, video.episode()), version(now, video.episode()), video.videoId()));
        }
    }

    private static Version version(Catalogue catalogue, EpisodeId episode) {
        if (COMPOSER.compose(catalogue, episode) instanceof Composition.Composed composed) {
            return new Version(composed.desired(), catalogue.files());
        }
        throw new IllegalArgumentException(episode + " cannot be composed");
    }
}
