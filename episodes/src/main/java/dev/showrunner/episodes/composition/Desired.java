package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.plan.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says YouTube should show for one episode. Within YouTube's limits by construction.
 *
 * @param episode whose it is
 * @param revision the commit it was composed from
 * @param title 1 to 100 characters
 * @param description at most 5,000 bytes of UTF-8, ends with the marker line; what the file has verbatim is neither
 *     trimmed nor marked
 * @param tags at most 500 characters as YouTube counts them
 * @param category YouTube's numeric category id
 * @param privacy who can see it
 * @param language BCP 47; left as it stands on YouTube where absent
 * @param madeForKids always declared
 * @param start airtime as YouTube is told it
 * @param duration how long it is expected to last
 * @param live settings of the broadcast
 * @param playlist a playlist id, or a title under which one is found or made
 * @param thumbnail what is to be drawn
 * @param videoId the video the file names; absent where Showrunner finds or makes it
 * @param left fields that stay as they are on YouTube, whatever is said of them here; all of them for a video that is
 *     not managed
 */
public record Desired(
        EpisodeId episode,
        Revision revision,
        String title,
        String description,
        List<String> tags,
        String category,
        Privacy privacy,
        @Nullable String language,
        boolean madeForKids,
        Instant start,
        Duration duration,
        LiveSettings live,
        @Nullable String playlist,
        ThumbnailDesign thumbnail,
        @Nullable String videoId,
        Set<Field> left) {
    public Desired {
        left = Set.copyOf(left);
    }

    /** Whether nothing of it is Showrunner's to write. */
    public boolean isLeftAlone() {
        return left.containsAll(EnumSet.allOf(Field.class));
    }

    /**
     * Settings of the broadcast that freeze once it tests or airs.
     *
     * @param autoStart whether YouTube goes live when the encoder sends
     * @param autoStop whether YouTube ends the broadcast when the encoder stops
     * @param dvr whether viewers can rewind
     * @param latency {@code normal}, {@code low} or {@code ultraLow}
     */
    public record LiveSettings(boolean autoStart, boolean autoStop, boolean dvr, String latency) {}
}
