package dev.showrunner.activities.rewrite;

import dev.showrunner.activities.youtube.PublishedVideos;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.rewrite.Candidate;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which video is which episode's: by its file, by its show's board, and where neither says by the marker in the
 * description of an event that has ended, for which YouTube is asked once.
 */
final class Library {
    private final WorkflowClient temporal;
    private final CatalogueStore catalogues;
    private final PublishedVideos videos;
    private @Nullable Map<EpisodeId, String> marked;

    Library(WorkflowClient temporal, CatalogueStore catalogues, PublishedVideos videos) {
        this.temporal = temporal;
        this.catalogues = catalogues;
        this.videos = videos;
    }

    /** The episodes that have aired, with their videos, the newest first. */
    List<Candidate> published(String channel, Catalogue catalogue, Instant now) {
        return candidates(channel, catalogue, episode -> !episode.mayStillAir(now), true).stream()
                .sorted(Comparator.comparing(Candidate::airtime).reversed().thenComparing(Candidate::episode))
                .toList();
    }

    /** The episodes that are still to come, with their events as far as they have one. */
    List<Candidate> upcoming(String channel, Catalogue catalogue, Instant now) {
        return candidates(channel, catalogue, episode -> episode.mayStillAir(now), false);
    }

    private List<Candidate> candidates(
            String channel, Catalogue catalogue, Predicate<Episode> wanted, boolean askYouTube) {
        List<Episode> episodes = catalogue.episodes().values().stream()
                .filter(Episode::managed)
                .filter(episode -> episode.status() == EpisodeStatus.PLANNED && episode.airtime() != null)
                .filter(wanted)
                .toList();
        Map<EpisodeId, String> onBoards = onBoards(channel, episodes);
        return episodes.stream()
                .flatMap(episode -> candidate(catalogue, episode, onBoards, askYouTube))
                .toList();
    }

    private Stream<Candidate> candidate(
            Catalogue catalogue, Episode episode, Map<EpisodeId, String> onBoards, boolean askYouTube) {
        String videoId = episode.youtube().videoId();
        if (videoId == null) {
            videoId = onBoards.get(episode.id());
        }
        if (videoId == null && askYouTube) {
            videoId = byMarker(catalogue, episode.id());
        }
        Airtime airtime = Objects.requireNonNull(episode.airtime());
        return Stream.ofNullable(videoId).map(id -> new Candidate(episode.id(), id, airtime.instant()));
    }

    private Map<EpisodeId, String> onBoards(String channel, Collection<Episode> episodes) {
        Set<String> shows = new HashSet<>();
        episodes.stream()
                .filter(episode -> episode.youtube().videoId() == null)
                .forEach(episode -> shows.add(episode.id().show()));
        Map<EpisodeId, String> ids = new HashMap<>();
        for (String show : shows) {
            for (BoardRow row : board(channel, show)) {
                if (row.videoId() != null) {
                    ids.put(row.episode(), row.videoId());
                }
            }
        }
        return ids;
    }

    private List<BoardRow> board(String channel, String show) {
        try {
            return temporal.newWorkflowStub(BoardWorkflow.class, WorkflowIds.board(channel, show))
                    .view()
                    .rows();
        } catch (WorkflowNotFoundException nothingToldYet) {
            return List.of();
        }
    }

    private synchronized @Nullable String byMarker(Catalogue catalogue, EpisodeId episode) {
        if (marked == null) {
            marked = videos.ended();
        }
        if (marked.isEmpty()) {
            return null;
        }
        String videoId = marked.get(episode);
        return videoId != null
                ? videoId
                : catalogues.previousIds(episode, catalogue.revision()).stream()
                        .map(marked::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
