package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one revision of a channel repository says. Files with errors are represented by their last valid version, if
 * history has one; {@code diagnostics} says so.
 *
 * @param revision the commit it was read from
 * @param channel the channel's own settings
 * @param shows by id; an episode may be of a show without a file, then it cannot be composed
 * @param people by id
 * @param technologies by id
 * @param sponsors by id
 * @param episodes by id, ordered by id
 * @param files templates, photos and logos of the revision
 * @param diagnostics everything found wrong, ordered by place
 */
public record Catalogue(
        Revision revision,
        Channel channel,
        Map<String, Show> shows,
        Map<String, Person> people,
        Map<String, Technology> technologies,
        Map<String, Sponsor> sponsors,
        SortedMap<EpisodeId, Episode> episodes,
        ChannelFiles files,
        List<Diagnostic> diagnostics) {
    /** The same catalogue with these findings in place of its own. */
    Catalogue with(List<Diagnostic> others) {
        return new Catalogue(revision, channel, shows, people, technologies, sponsors, episodes, files, others);
    }
}
