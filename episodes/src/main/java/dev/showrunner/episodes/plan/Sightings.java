package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Keep.Candidate;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events that are to come or on air and carry a marker of ours, as a snapshot shows them.
 *
 * @param all by the episode that the marker names
 */
record Sightings(SortedMap<EpisodeId, List<Candidate>> all) {
    static Sightings of(ChannelSnapshot snapshot) {
        SortedMap<EpisodeId, List<Candidate>> all = new TreeMap<>();
        for (Video video : snapshot.videos().values()) {
            Observed observed = video.observed();
            if (observed.lifecycle() != Lifecycle.ENDED) {
                Marker.find(observed.description())
                        .ifPresent(episode -> all.computeIfAbsent(episode, any -> new ArrayList<>())
                                .add(new Candidate(observed.videoId(), video.published(), observed.lifecycle())));
            }
        }
        return new Sightings(all);
    }

    boolean isMarked(EpisodeId episode) {
        return all.containsKey(episode);
    }

    /** Whether a marker names an episode that is not among these. */
    boolean haveStrays(Collection<EpisodeId> known) {
        return !known.containsAll(all.keySet());
    }

    /** Which of the events under any of an episode's names is the episode's. */
    Optional<Keep> of(Collection<EpisodeId> names) {
        List<Candidate> candidates = all.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(Planner.keep(candidates, null));
    }
}
