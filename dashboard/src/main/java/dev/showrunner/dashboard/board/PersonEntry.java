package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.rewrite.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest or host with the episodes that name them.
 *
 * @param person as the catalogue declares them
 * @param photo changes whenever their photo does; absent where the repository has none
 * @param coming episodes that are on air or still to air, soonest first; drafts without an airtime come last
 * @param past episodes that have aired, latest first
 */
public record PersonEntry(Person person, @Nullable String photo, List<Appearance> coming, List<Appearance> past) {
    private static final int WRITE = 50;

    public PersonEntry {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    /**
     * An episode that somebody is in.
     *
     * @param episode as lists show it
     * @param isHost as a host of its show; else as a guest
     */
    public record Appearance(EpisodeEntry episode, boolean isHost) {}

    /** How many episodes there are. */
    public int episodes() {
        return coming.size() + past.size();
    }

    /** How many of them are videos that follow a change of this person. */
    public int published() {
        return (int) past.stream()
                .filter(appearance -> appearance.episode().videoId() != null)
                .count();
    }

    /** How many of them are events to come that YouTube shows already. */
    public int scheduled() {
        return (int) coming.stream()
                .filter(appearance -> appearance.episode().videoId() != null)
                .count();
    }

    /** Units that a name, bio or link in the texts costs. */
    public int textUnits() {
        return publishedUnits() + Step.Kind.METADATA.units() * scheduled();
    }

    /** Units that a photo on the thumbnails costs. */
    public int photoUnits() {
        return publishedUnits() + Step.Kind.THUMBNAIL.units() * scheduled();
    }

    /** One unit reads fifty videos, fifty write one. */
    private int publishedUnits() {
        return Math.ceilDiv(published(), Look.SIZE) + WRITE * published();
    }
}
