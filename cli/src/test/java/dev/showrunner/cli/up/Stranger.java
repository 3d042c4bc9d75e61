package dev.showrunner.cli.up;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveBroadcastSnippet;
import com.google.api.services.youtube.model.LiveBroadcastStatus;
import com.google.api.services.youtube.model.Video;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

/** Somebody else with rights on the channel, who uses Google's own client. */
final class Stranger {
    private final YouTube youtube;

    Stranger(URI root) {
        UserCredentials credentials = UserCredentials.newBuilder()
                .setClientId("local")
                .setClientSecret("local")
                .setRefreshToken("local")
                .setTokenServerUri(root.resolve("/token"))
                .build();
        youtube = new YouTube.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new HttpCredentialsAdapter(credentials))
                .setRootUrl(root.toString())
                .setApplicationName("stranger")
                .build();
    }

    String schedules(String title) throws IOException {
        LiveBroadcast broadcast = new LiveBroadcast()
                .setSnippet(new LiveBroadcastSnippet()
                        .setTitle(title)
                        .setScheduledStartTime(new DateTime(
                                Instant.now().plus(Duration.ofDays(3)).toEpochMilli())))
                .setStatus(new LiveBroadcastStatus().setPrivacyStatus("public"));
        return youtube.liveBroadcasts()
                .insert(List.of("snippet", "status"), broadcast)
                .execute()
                .getId();
    }

    void retitles(String videoId, String title) throws IOException {
        Video video = youtube.videos()
                .list(List.of("snippet"))
                .setId(List.of(videoId))
                .execute()
                .getItems()
                .getFirst();
        video.getSnippet().setTitle(title);
        youtube.videos().update(List.of("snippet"), video).execute();
    }

    void repaints(String videoId, byte[] png) throws IOException {
        youtube.thumbnails()
                .set(videoId, new ByteArrayContent("image/png", png))
                .execute();
    }

    /** A picture of their own. */
    static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 640, 360);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    String streamKey() throws IOException {
        return youtube.liveStreams()
                .list(List.of("cdn"))
                .setMine(true)
                .execute()
                .getItems()
                .getFirst()
                .getCdn()
                .getIngestionInfo()
                .getStreamName();
    }
}
