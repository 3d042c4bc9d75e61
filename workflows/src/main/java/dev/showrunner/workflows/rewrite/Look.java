package dev.showrunner.workflows.rewrite;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which videos are to be looked at.
 *
 * @param revision what they are held against
 * @param previous what was last written comes from this revision or an earlier one; absent when it is not known
 * @param videos at most 50
 * @param repair of these, the ids of those in which edits by others are overwritten
 * @param pictures of these, the ids of those whose thumbnails are looked at too: no units, but a picture each is
 *     fetched
 * @param now the moment of looking
 */
public record Look(
        String revision,
        @Nullable String previous,
        List<Candidate> videos,
        Set<String> repair,
        Set<String> pictures,
        Instant now) {
    /** How many videos YouTube shows for one unit. */
    public static final int SIZE = 50;

    public Look {
        videos = List.copyOf(videos);
        repair = Set.copyOf(repair);
        // A look that was asked for by an earlier version names none.
        pictures = Set.copyOf(Objects.requireNonNullElse(pictures, Set.of()));
    }

    /** A look at some of these, at another moment. */
    public Look at(List<Candidate> some, Instant moment) {
        return new Look(revision, previous, some, repair, pictures, moment);
    }
}
