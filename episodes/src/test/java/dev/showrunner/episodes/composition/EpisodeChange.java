package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of an episode at a time. */
record EpisodeChange(Episode episode) {
    EpisodeChange title(String title) {
        return with(
                title,
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange airtime(@Nullable Airtime airtime) {
        return with(
                episode.title(),
                airtime,
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange guests(List<String> guests) {
        return with(
                episode.title(),
                episode.airtime(),
                guests,
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange technologies(List<String> technologies) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                technologies,
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange tagline(@Nullable String tagline) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                tagline,
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange description(String description) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                description,
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange chapters(List<Chapter> chapters) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                chapters,
                episode.links(),
                episode.youtube(),
                episode.status());
    }

    EpisodeChange links(List<Link> links) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                links,
                episode.youtube(),
                episode.status());
    }

    EpisodeChange youtube(YouTubeSettings youtube) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                youtube,
                episode.status());
    }

    EpisodeChange status(EpisodeStatus status) {
        return with(
                episode.title(),
                episode.airtime(),
                episode.guests(),
                episode.technologies(),
                episode.tagline(),
                episode.description(),
                episode.chapters(),
                episode.links(),
                episode.youtube(),
                status);
    }

    EpisodeChange onceAired() {
        return new EpisodeChange(episode.onceAired());
    }

    private EpisodeChange with(
            String title,
            @Nullable Airtime airtime,
            List<String> guests,
            List<String> technologies,
            @Nullable String tagline,
            String description,
            List<Chapter> chapters,
            List<Link> links,
            YouTubeSettings youtube,
            EpisodeStatus status) {
        return new EpisodeChange(new Episode(
                episode.id(),
                title,
                airtime,
                episode.duration(),
                guests,
                technologies,
                tagline,
                description,
                chapters,
                links,
                episode.sponsor(),
                youtube,
                status,
                episode.aired(),
                episode.verbatim(),
                episode.managed(),
                episode.clusters(),
                episode.source()));
    }
}
