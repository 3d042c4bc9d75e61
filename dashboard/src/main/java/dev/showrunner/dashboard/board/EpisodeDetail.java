package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.RehearsalSource.Rehearsed;
import dev.showrunner.dashboard.board.Told.Silence;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.ShowDayView;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One episode with everything that is known of it.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param entry as lists show it
 * @param file path of its file; empty when it is no longer in the repository
 * @param tagline one line of the producer
 * @param guests in the order of the file, those that have a file
 * @param technologies in the order of the file, those that have a file
 * @param texts as viewers see them; empty when they cannot be composed
 * @param findings what was found wrong in its file
 * @param workflow what its workflow tells; empty when none runs, or it never answered
 * @param fields each field as the file says it, as it was last written and as YouTube shows it; empty where there is no
 *     event, or it has aired
 * @param left its record; empty before it is over
 * @param chapters a patch that adds the chapters marked on air to its file; empty where there is none to propose
 * @param rehearsal the one that runs, else the last; empty where there was none
 * @param clusters by name; none for most
 * @param chat its live chat; empty where nobody listens to it
 * @param silence the engine does not answer, so that some of this is from before or missing; absent where it does
 */
public record EpisodeDetail(
        String channel,
        ZoneId zone,
        EpisodeEntry entry,
        Optional<String> file,
        Optional<String> tagline,
        List<Person> guests,
        List<Technology> technologies,
        Optional<Texts> texts,
        List<Diagnostic> findings,
        Optional<EpisodeView> workflow,
        List<Threefold> fields,
        Optional<EpisodeRecord> left,
        Optional<String> chapters,
        Optional<Rehearsed> rehearsal,
        List<ClusterView> clusters,
        Optional<ChatDesk> chat,
        @Nullable Silence silence) {
    /** Its clusters as everybody may see them. */
    public List<ClusterOnShow> clustersOnShow() {
        return clusters.stream().map(ClusterOnShow::of).toList();
    }

    /** How its day stands; empty where there is none. */
    public Optional<ShowDayView> day() {
        return workflow.map(EpisodeView::day);
    }

    /**
     * What the catalogue says YouTube should show.
     *
     * @param title YouTube's title
     * @param description YouTube's description
     */
    public record Texts(String title, String description) {}
}
