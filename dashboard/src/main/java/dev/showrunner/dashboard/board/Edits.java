package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.EditSource;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.rewrite.RewriteView;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody edited on YouTube, as changes of the repository. Asked again soon for the same video, YouTube is not
 * asked again.
 */
@Singleton
public final class Edits {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private final Board board;
    private final Episodes episodes;
    private final DashboardSources sources;
    private final Map<String, Told> told = new LinkedHashMap<>();

    private record Told(EditSource.Answer answer, Instant at) {}

    Edits(Board board, Episodes episodes, DashboardSources sources) {
        this.board = board;
        this.episodes = episodes;
        this.sources = sources;
    }

    /** The change that keeps what a video shows; empty when no episode is known to have this video. */
    public synchronized Optional<EditSource.Answer> keep(String videoId) {
        Instant now = sources.clock().instant();
        told.values().removeIf(answer -> answer.at().plus(FRESH).isBefore(now));
        Told known = told.get(videoId);
        if (known != null) {
            return Optional.of(known.answer());
        }
        Optional<EditSource.Answer> answer =
                episode(videoId).map(episode -> sources.edits().keep(episode, videoId));
        if (told.size() < MOST) {
            answer.ifPresent(found -> told.put(videoId, new Told(found, now)));
        }
        return answer;
    }

    /** Whose video it is. */
    public Optional<EpisodeId> episode(String videoId) {
        Snapshot snapshot = board.now();
        Stream<EpisodeId> found = snapshot.rewrite().map(RewriteView::findings).orElse(List.of()).stream()
                .map(finding -> finding.candidate())
                .filter(candidate -> candidate.videoId().equals(videoId))
                .map(candidate -> candidate.episode());
        Stream<EpisodeId> listed = episodes.of(snapshot).stream()
                .filter(entry -> videoId.equals(entry.videoId()))
                .map(EpisodeEntry::id);
        return Stream.concat(found, listed).findFirst();
    }
}
