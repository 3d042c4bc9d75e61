package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import java.util.List;
import java.util.Optional;

/** What a repository's history tells of episodes. Asked only where it makes a difference. */
public interface Past {
    /** A repository without history. */
    Past NONE = new Past() {
        @Override
        public Optional<Picture> picture(EpisodeId episode) {
            return Optional.empty();
        }

        @Override
        public Iterable<Desired> earlier(EpisodeId episode) {
            return List.of();
        }

        @Override
        public List<EpisodeId> formerIds(EpisodeId episode) {
            return List.of();
        }
    };

    /**
     * A thumbnail as it was designed.
     *
     * @param design what was drawn
     * @param files of the revision it was drawn from
     */
    record Picture(ThumbnailDesign design, ChannelFiles files) {}

    /**
     * The thumbnail at the revision that YouTube is taken to show, where it may be another than is wanted now: which
     * design a picture was drawn for, YouTube does not tell.
     */
    Optional<Picture> picture(EpisodeId episode);

    /** What earlier revisions wanted of an episode, under any of its names, the newest first; composed when asked. */
    Iterable<Desired> earlier(EpisodeId episode);

    /** Ids an episode had before, which no other has now. */
    List<EpisodeId> formerIds(EpisodeId episode);
}
