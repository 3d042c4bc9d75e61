package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.CdnSettings;
import com.google.api.services.youtube.model.LiveStream;
import com.google.api.services.youtube.model.LiveStreamContentDetails;
import com.google.api.services.youtube.model.LiveStreamSnippet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds a reusable stream by its title, or makes it: look, make, look. One thread at a time, so that a process makes no
 * two; of two that others made the older counts. The part that holds the stream's key is never asked for, and the
 * answer to an insert is cut down to the id.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveStreams">liveStreams</a>
 */
final class Streams {
    private final YouTube youtube;
    private final Calls calls;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();

    Streams(YouTube youtube, Calls calls, Failures failures) {
        this.youtube = youtube;
        this.calls = calls;
        this.failures = failures;
    }

    String named(String title) {
        lock.lock();
        try {
            return look(title).orElseGet(() -> made(title));
        } finally {
            lock.unlock();
        }
    }

    private String made(String title) {
        String doing = "make the stream “" + title + "”";
        Optional<String> made = make(title, doing);
        return look(title)
                .or(() -> made)
                .orElseThrow(() -> failures.unseen(ApiMethod.STREAMS_INSERT, doing, "liveStreamNotFound"));
    }

    private Optional<String> look(String title) {
        return Pages.all(this::page).stream()
                .filter(stream ->
                        stream.text("snippet", "title").filter(title::equals).isPresent())
                .filter(stream -> stream.flag("contentDetails", "isReusable").orElse(false))
                .min(Comparator.comparing((Resource stream) ->
                                stream.time("snippet", "publishedAt").orElse(Instant.MAX))
                        .thenComparing(Resource::id))
                .map(Resource::id);
    }

    private GenericJson page(@Nullable String token) {
        return calls.read(
                ApiMethod.STREAMS_LIST,
                "list the channel's streams",
                () -> youtube.liveStreams()
                        .list(List.of("id", "snippet", "contentDetails"))
                        .setMine(true)
                        .setMaxResults(Pages.SIZE)
                        .setPageToken(token)
                        .executeUnparsed()
                        .parseAs(GenericJson.class));
    }

    private Optional<String> make(String title, String doing) {
        LiveStream stream = new LiveStream()
                .setSnippet(new LiveStreamSnippet().setTitle(title))
                .setCdn(new CdnSettings()
                        .setIngestionType("rtmp")
                        .setResolution("variable")
                        .setFrameRate("variable"))
                .setContentDetails(new LiveStreamContentDetails().setIsReusable(true));
        try {
            return calls.once(
                    ApiMethod.STREAMS_INSERT,
                    doing,
                    () -> youtube.liveStreams()
                            .insert(List.of("snippet", "cdn", "contentDetails"), stream)
                            .setFields("id")
                            .execute()
                            .getId());
        } catch (UnknownResult e) {
            return Optional.empty();
        }
    }
}
