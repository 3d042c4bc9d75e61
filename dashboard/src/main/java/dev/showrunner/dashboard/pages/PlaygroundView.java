package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DraftSource.Draft;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.List;
import java.util.Optional;

/**
 * A draft and what would come of it.
 *
 * @param shows ids of the channel's shows
 * @param show of the draft
 * @param slug of the draft
 * @param text of the file
 * @param refusal why it was not looked at; absent where it was
 * @param draft what would come of it; absent where nothing was asked
 * @param image the thumbnail as an address that holds it
 */
public record PlaygroundView(
        List<String> shows,
        String show,
        String slug,
        String text,
        Optional<String> refusal,
        Optional<Draft> draft,
        Optional<String> image) {
    /** Whose file it is. */
    public EpisodeId episode() {
        return new EpisodeId(show, slug);
    }
}
