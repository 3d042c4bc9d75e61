package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.Picture;
import dev.showrunner.dashboard.ThumbnailSource;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** People's photos, as small squares. */
@Controller("/portraits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PortraitController {
    private final ThumbnailSource pictures;

    PortraitController(DashboardSources sources) {
        this.pictures = sources.thumbnails();
    }

    /**
     * A photo; 404 where the repository has none that can be read.
     *
     * @param version a browser that asks for the photo's own fingerprint may keep it for good
     */
    @Get("/{id}")
    HttpResponse<?> portrait(@PathVariable String id, @QueryValue("v") @Nullable String version) {
        if (!EpisodeId.isValidPart(id)) {
            return HttpResponse.notFound();
        }
        return pictures.portrait(id)
                .<HttpResponse<?>>map(picture -> answer(picture, version))
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<byte[]> answer(Picture picture, @Nullable String version) {
        return HttpResponse.ok(picture.bytes())
                .contentType(MediaType.of(picture.mediaType()))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        picture.fingerprint().equals(version)
                                ? "private, max-age=31536000, immutable"
                                : "private, no-cache");
    }
}
