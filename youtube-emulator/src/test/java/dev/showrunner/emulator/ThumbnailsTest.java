package dev.showrunner.emulator;

import static dev.showrunner.emulator.Refusals.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.media.MediaHttpUploader;
import com.google.api.client.http.AbstractInputStreamContent;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler;
import com.google.api.client.http.InputStreamContent;
import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.emulator.faults.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {
    private static final String SET = "/upload/youtube/v3/thumbnails/set";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    private String id;
    private byte[] picture;

    @BeforeEach
    void a_broadcast() throws IOException {
        id = GoogleClient.insert(running.google(), "T", RunningEmulator.NOW.plus(Duration.ofHours(1)))
                .getId();
        picture = Pictures.png(640, 400, 3);
        assertThat(picture.length).isGreaterThan(2 * MediaHttpUploader.MINIMUM_CHUNK_SIZE);
    }

    @Test
    void a_resumable_upload_in_chunks_arrives_whole() throws Exception {
        YouTube.Thumbnails.Set upload = running.google().thumbnails().set(id, GoogleClient.png(picture));
        upload.getMediaHttpUploader().setChunkSize(MediaHttpUploader.MINIMUM_CHUNK_SIZE);

        upload.execute();

        assertThat(stored()).isEqualTo(picture);
        assertThat(running.emulator().quota().byMethod()).containsEntry("thumbnails.set", 50);
    }

    @Test
    void a_stream_of_unknown_length_whose_chunks_are_compressed_counts_its_decoded_bytes() throws Exception {
        AbstractInputStreamContent unknown = new InputStreamContent("image/png", new ByteArrayInputStream(picture));
        YouTube.Thumbnails.Set upload = running.google().thumbnails().set(id, unknown);
        upload.getMediaHttpUploader().setChunkSize(MediaHttpUploader.MINIMUM_CHUNK_SIZE);

        upload.execute();

        assertThat(stored()).isEqualTo(picture);
    }

    @Test
    void a_direct_upload_is_taken_though_the_client_compresses_it() throws Exception {
        YouTube.Thumbnails.Set upload = running.google().thumbnails().set(id, GoogleClient.png(picture));
        upload.getMediaHttpUploader().setDirectUploadEnabled(true);

        upload.execute();

        assertThat(stored()).isEqualTo(picture);
    }

    @Test
    void an_upload_goes_on_where_it_was_broken_off() throws Exception {
        running.emulator().faults(Fault.on("PUT", "status:503").nth(2));
        YouTube retrying = new YouTube.Builder(
                        running.google().getRequestFactory().getTransport(),
                        running.google().getJsonFactory(),
                        request -> {
                            running.google()
                                    .getRequestFactory()
                                    .getInitializer()
                                    .initialize(request);
                            request.setUnsuccessfulResponseHandler(
                                    new HttpBackOffUnsuccessfulResponseHandler(new ExponentialBackOff.Builder()
                                            .setInitialIntervalMillis(1)
                                            .build()));
                        })
                .setRootUrl(running.emulator().uri().toString())
                .setApplicationName("test")
                .build();
        YouTube.Thumbnails.Set again = retrying.thumbnails().set(id, GoogleClient.png(picture));
        again.getMediaHttpUploader().setChunkSize(MediaHttpUploader.MINIMUM_CHUNK_SIZE);

        again.execute();

        assertThat(stored()).isEqualTo(picture);
        assertThat(running.emulator().calls())
                .anySatisfy(call -> assertThat(call.status()).isEqualTo(503));
    }

    @Test
    void a_probe_tells_how_much_has_arrived_and_repeats_the_answer_that_was_lost() throws Exception {
        URI session = session();
        assertThat(put(session, "bytes */" + picture.length, new byte[0])
                        .headers()
                        .firstValue("Range"))
                .isEmpty();

        byte[] half = Arrays.copyOf(picture, 262_144);
        HttpResponse<byte[]> partial = put(session, "bytes 0-262143/" + picture.length, half);
        assertThat(partial.statusCode()).isEqualTo(308);
        assertThat(partial.headers().firstValue("Range")).contains("bytes=0-262143");
        HttpResponse<byte[]> probe = put(session, "bytes */" + picture.length, new byte[0]);
        assertThat(probe.statusCode()).isEqualTo(308);
        assertThat(probe.headers().firstValue("Range")).contains("bytes=0-262143");

        byte[] rest = Arrays.copyOfRange(picture, 262_144, picture.length);
        String range = "bytes 262144-" + (picture.length - 1) + "/" + picture.length;
        running.emulator().faults(Fault.on("PUT", "drop-after").times(1));
        Refusals.lost(() -> put(session, range, rest));
        assertThat(put(session, "bytes */" + picture.length, new byte[0]).statusCode())
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(picture);
    }

    @Test
    void a_chunk_that_would_leave_a_gap_is_answered_with_what_is_there() throws Exception {
        URI session = session();

        HttpResponse<byte[]> gap = put(session, "bytes 524288-524289/" + picture.length, new byte[2]);

        assertThat(gap.statusCode()).isEqualTo(308);
        assertThat(gap.headers().firstValue("Range")).isEmpty();
    }

    @Test
    void a_multipart_upload_is_taken_as_bytes_and_as_base64() throws Exception {
        multipart("", new String(picture, StandardCharsets.ISO_8859_1));
        assertThat(stored()).isEqualTo(picture);

        byte[] other = Pictures.jpeg(64, 36, 1);
        multipart(
                "Content-Transfer-Encoding: base64\r\n", Base64.getMimeEncoder().encodeToString(other));
        assertThat(stored()).isEqualTo(other);
    }

    @Test
    void the_picture_shows_in_the_snippet_of_video_and_broadcast_and_changes_its_address() throws Exception {
        String before = thumbnailUrl("/youtube/v3/videos");
        assertThat(hasCustom()).isFalse();
        set(picture);
        String first = thumbnailUrl("/youtube/v3/videos");
        set(Pictures.jpeg(640, 360, 9));
        String second = thumbnailUrl("/youtube/v3/liveBroadcasts");

        assertThat(List.of(before, first, second)).doesNotHaveDuplicates();
        assertThat(hasCustom()).isTrue();
    }

    @Test
    void a_large_picture_is_offered_in_large_sizes() throws Exception {
        set(Pictures.png(1920, 1080, 1));

        assertThat(running.http()
                        .get("/youtube/v3/videos?part=snippet&id=" + id)
                        .json()
                        .at("/items/0/snippet/thumbnails/fhd/width")
                        .asInt())
                .isEqualTo(1920);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a....",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "not a picture",
                "\u0089PNG\r\n\u001a\n"
            })
    void what_is_no_picture_is_refused_whatever_its_type_says(String content) throws Exception {
        Local.Answer answer = set(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("invalidImage");
        assertThat(answer.json().at("/error/errors/0/domain").asText()).isEqualTo("youtube.thumbnail");
        assertThat(hasCustom()).isFalse();
    }

    @Test
    void nothing_is_no_picture_and_an_unknown_video_takes_none() throws Exception {
        assertThat(set(new byte[0]).reason()).isEqualTo("mediaBodyRequired");
        assertThat(reason(() -> running.google()
                        .thumbnails()
                        .set("nothing", GoogleClient.png(picture))
                        .execute()))
                .isEqualTo("videoNotFound");
    }

    @Test
    void an_upload_announced_above_fifty_megabytes_is_refused_at_once() throws Exception {
        Local.Answer answer = running.http()
                .send(running.http()
                        .request(SET + "?uploadType=resumable&videoId=" + id)
                        .header("X-Upload-Content-Length", "52428801")
                        .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.reason()).isEqualTo("uploadTooLarge");
    }

    @Test
    void a_video_without_a_picture_shows_a_stand_in() throws Exception {
        HttpResponse<byte[]> standIn =
                running.http().get("/vi/" + id + "/maxresdefault.jpg").raw();

        assertThat(standIn.statusCode()).isEqualTo(200);
        assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(standIn.body()))
                        .getWidth())
                .isEqualTo(320);
        assertThat(running.http().get("/vi/nothing/default.jpg").status()).isEqualTo(404);
        assertThat(running.http().get("/vi/../../etc/passwd").status()).isEqualTo(404);
    }

    private URI session() throws Exception {
        return URI.create(running.http()
                .send(running.http()
                        .request(SET + "?uploadType=resumable&videoId=" + id)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .raw()
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private HttpResponse<byte[]> put(URI session, String range, byte[] chunk) throws Exception {
        return running.http()
                .send(running.http()
                        .request(session.toString())
                        .header("Content-Range", range)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(chunk)))
                .raw();
    }

    private Local.Answer set(byte[] content) throws Exception {
        return running.http()
                .send(running.http()
                        .request(SET + "?videoId=" + id)
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private void multipart(String header, String content) throws Exception {
        String body = "--xyz\r\nContent-Type: application/json\r\n\r\n{}\r\n--xyz\r\nContent-Type: image/png\r\n"
                + header + "\r\n" + content + "\r\n--xyz--";
        Local.Answer answer = running.http()
                .send(running.http()
                        .request(SET + "?uploadType=multipart&videoId=" + id)
                        .header("Content-Type", "multipart/related; boundary=xyz")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private byte[] stored() throws Exception {
        return running.http()
                .get(URI.create(thumbnailUrl("/youtube/v3/videos")).toString())
                .raw()
                .body();
    }

    private String thumbnailUrl(String resource) throws Exception {
        return running.http()
                .get(resource + "?part=snippet&id=" + id)
                .json()
                .at("/items/0/snippet/thumbnails/maxres/url")
                .asText();
    }

    private boolean hasCustom() throws Exception {
        return running.http()
                .get("/youtube/v3/videos?part=contentDetails&id=" + id)
                .json()
                .at("/items/0/contentDetails/hasCustomThumbnail")
                .asBoolean();
    }
}
