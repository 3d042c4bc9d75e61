package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** Absolute addresses, as the asking program knows this dashboard. */
final class Links {
    private final URI base;
    private final DashboardSettings settings;

    private Links(URI base, DashboardSettings settings) {
        this.base = base;
        this.settings = settings;
    }

    static Links of(HttpRequest<?> request, DashboardSettings settings) {
        String host = request.getHeaders().get("Host");
        String authority = host == null ? settings.host() + ":" + settings.port() : host;
        return new Links(URI.create((request.isSecure() ? "https://" : "http://") + authority + "/"), settings);
    }

    URI watch(String videoId) {
        return settings.watch(videoId);
    }

    URI page(EpisodeId episode) {
        return base.resolve("/episodes/" + episode);
    }

    URI thumbnail(EpisodeId episode, String version) {
        return base.resolve("/thumbnails/" + episode + "?v=" + version);
    }
}
