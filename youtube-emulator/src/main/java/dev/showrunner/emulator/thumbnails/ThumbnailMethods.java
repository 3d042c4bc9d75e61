package dev.showrunner.emulator.thumbnails;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.oauth.Scope;
import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.videos.ThumbnailLinks;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Multipart;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import dev.showrunner.emulator.wire.Sha256;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code thumbnails.set} by direct, multipart and resumable upload. An upload is paid when it begins.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/thumbnails/set">thumbnails.set</a>
 */
public final class ThumbnailMethods {
    public static final int MAX_BYTES = 50 << 20;
    private static final int COST = 50;
    private static final List<String> PATHS =
            List.of("/upload/youtube/v3/thumbnails/set", "/resumable/upload/youtube/v3/thumbnails/set");
    private static final Set<Scope> SCOPES = EnumSet.of(Scope.YOUTUBE, Scope.FORCE_SSL, Scope.UPLOAD, Scope.PARTNER);

    private final Blobs blobs;
    private final UploadSessions sessions = new UploadSessions();

    public ThumbnailMethods(Blobs blobs) {
        this.blobs = blobs;
    }

    public List<Route> routes() {
        return PATHS.stream()
                .flatMap(path -> Stream.of(
                        new Route("thumbnails.set", "POST", path, COST, SCOPES, this::begin),
                        new Route("thumbnails.set", "PUT", path, 0, SCOPES, this::resume)))
                .toList();
    }

    private Reply begin(ApiCall call) {
        Request request = call.request();
        String videoId = request.required("videoId");
        VideoDocument.edit(call.tx(), videoId, Reason.VIDEO_NOT_FOUND);
        return switch (request.parameter("uploadType").orElse("media")) {
            case "resumable" -> openSession(call, videoId);
            case "multipart" -> set(call, videoId, media(request));
            case "media" -> set(call, videoId, request.body());
            default ->
                throw ApiError.at(
                        "uploadType",
                        Reason.INVALID_PARAMETER,
                        "Invalid value. Expected one of: media, multipart, resumable");
        };
    }

    private static byte[] media(Request request) {
        List<Multipart.Part> parts =
                Multipart.parse(request.header("Content-Type").orElse(""), request.body());
        return parts.stream()
                .filter(part -> !part.contentType().startsWith("application/json"))
                .findFirst()
                .map(Multipart.Part::content)
                .orElseThrow(() -> ApiError.of(Reason.MEDIA_BODY_REQUIRED));
    }

    private Reply openSession(ApiCall call, String videoId) {
        Request request = call.request();
        request.header("X-Upload-Content-Length").ifPresent(announced -> {
            if (announced.length() > 9 || !announced.matches("\\d+") || Integer.parseInt(announced) > MAX_BYTES) {
                throw ApiError.of(Reason.UPLOAD_TOO_LARGE);
            }
        });
        String session = sessions.open(videoId);
        String location = call.base()
                .resolve(request.path() + "?uploadType=resumable&videoId=" + videoId + "&upload_id=" + session)
                .toString();
        return Reply.empty(200).with("Location", location).with("X-GUploader-UploadID", session);
    }

    private Reply resume(ApiCall call) {
        UploadSessions.Session session = sessions.find(call.request().required("upload_id"))
                .orElseThrow(() -> ApiError.of(Reason.NOT_FOUND, "This upload is unknown or over; begin a new one."));
        if (session.finished().isPresent()) {
            return session.finished().get();
        }
        byte[] body = call.request().body();
        String header = call.request().header("Content-Range").orElse("bytes 0-0/" + body.length);
        ContentRange range = ContentRange.parse(header);
        int have = session.received().length;
        int offset = range.offset().orElse(have);
        if (offset > have) {
            return incomplete(have);
        }
        if (range.offset().isPresent()) {
            if (offset + body.length > MAX_BYTES) {
                throw ApiError.of(Reason.UPLOAD_TOO_LARGE);
            }
            session.accept(offset, body);
        }
        int received = session.received().length;
        if (range.total().isEmpty() || received < range.total().getAsInt()) {
            return incomplete(received);
        }
        Reply reply = set(call, session.videoId(), session.received());
        call.tx().afterCommit(() -> session.finish(reply));
        return reply;
    }

    private static Reply incomplete(int received) {
        Reply reply = Reply.empty(308);
        return received == 0 ? reply : reply.with("Range", "bytes=0-" + (received - 1));
    }

    private Reply set(ApiCall call, String videoId, byte[] content) {
        if (content.length == 0) {
            throw ApiError.of(Reason.MEDIA_BODY_REQUIRED);
        }
        Picture picture = Picture.sniff(content)
                .filter(any -> content.length <= MAX_BYTES)
                .orElseThrow(() -> ApiError.of(Reason.INVALID_IMAGE));
        String hash = Sha256.of(content).hex();
        String file = videoId + "." + hash.substring(0, 16) + "." + picture.extension();
        blobs.put(file, content);

        VideoDocument video = VideoDocument.edit(call.tx(), videoId, Reason.VIDEO_NOT_FOUND);
        video.thumbnail()
                .map(previous -> Json.text(previous, "file"))
                .filter(previous -> !previous.equals(file))
                .ifPresent(previous -> call.tx().afterCommit(() -> blobs.delete(previous)));
        video.tree()
                .putObject("thumbnail")
                .put("file", file)
                .put("contentType", picture.contentType())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("bytes", content.length)
                .put("sha256", hash);
        video.save(call.tx());

        ObjectNode response = Json.object().put("kind", "youtube#thumbnailSetResponse");
        response.putArray("items").add(ThumbnailLinks.of(video, call.base()));
        return Reply.json(response);
    }
}
