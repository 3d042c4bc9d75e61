package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.Picture;
import dev.showrunner.dashboard.ThumbnailSource;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The episodes' pictures, as the revision in force wants them. */
@Controller("/thumbnails")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThumbnailController {
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "private, no-cache";

    private final ThumbnailSource thumbnails;
    private final ThumbnailScaler scaler;

    ThumbnailController(DashboardSources sources, ThumbnailScaler scaler) {
        this.thumbnails = sources.thumbnails();
        this.scaler = scaler;
    }

    /**
     * A picture.
     *
     * @param version a browser that asks for the picture's own fingerprint may keep it for good
     * @param width {@code 480} or {@code 960} for a smaller one, {@code glow} for its light alone
     */
    @Get("/{show}/{slug}")
    HttpResponse<?> picture(
            HttpRequest<?> request,
            @PathVariable String show,
            @PathVariable String slug,
            @QueryValue("v") @Nullable String version,
            @QueryValue("w") @Nullable String width) {
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            return HttpResponse.notFound();
        }
        EpisodeId episode = new EpisodeId(show, slug);
        Optional<ThumbnailSize> size = ThumbnailSize.of(width);
        Optional<String> current = thumbnails.fingerprint(episode).map(fingerprint -> etag(fingerprint, size));
        if (current.isPresent() && current.get().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified()
                    .header(HttpHeaders.ETAG, current.get())
                    .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        }
        return thumbnails
                .thumbnail(episode)
                .<HttpResponse<?>>map(picture -> answer(picture, size, version))
                .orElseGet(HttpResponse::notFound);
    }

    private MutableHttpResponse<byte[]> answer(
            Picture picture, Optional<ThumbnailSize> size, @Nullable String version) {
        Picture sized = size.map(wanted -> scaler.scaled(picture, wanted)).orElse(picture);
        return HttpResponse.ok(sized.bytes())
                .contentType(MediaType.of(sized.mediaType()))
                .header(HttpHeaders.ETAG, etag(picture.fingerprint(), size))
                .header(HttpHeaders.CACHE_CONTROL, picture.fingerprint().equals(version) ? FOR_GOOD : ASK_AGAIN);
    }

    private static String etag(String fingerprint, Optional<ThumbnailSize> size) {
        return "\"" + fingerprint + size.map(wanted -> "-" + wanted.key()).orElse("") + "\"";
    }
}
