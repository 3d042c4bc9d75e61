package dev.showrunner.emulator;

import com.google.api.client.googleapis.javanet.GoogleNetHttpTransport;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.CdnSettings;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveBroadcastContentDetails;
import com.google.api.services.youtube.model.LiveBroadcastSnippet;
import com.google.api.services.youtube.model.LiveBroadcastStatus;
import com.google.api.services.youtube.model.LiveStream;
import com.google.api.services.youtube.model.LiveStreamContentDetails;
import com.google.api.services.youtube.model.LiveStreamSnippet;
import com.google.api.services.youtube.model.MonitorStreamInfo;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

/** Google's YouTube client, pointed at the local YouTube as anybody would do it. */
final class GoogleClient {
    private GoogleClient() {}

    static YouTube at(URI root) throws IOException {
        UserCredentials credentials = UserCredentials.newBuilder()
                .setClientId("local")
                .setClientSecret("local")
                .setRefreshToken("local")
                .setTokenServerUri(root.resolve("/token"))
                .build();
        try {
            return new YouTube.Builder(
                            GoogleNetHttpTransport.newTrustedTransport(),
                            GsonFactory.getDefaultInstance(),
                            new HttpCredentialsAdapter(credentials))
                    .setRootUrl(root.toString())
                    .setApplicationName("test")
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static LiveBroadcast broadcast(String title, Instant start) {
        return new LiveBroadcast()
                .setSnippet(new LiveBroadcastSnippet()
                        .setTitle(title)
                        .setDescription("About " + title)
                        .setScheduledStartTime(new DateTime(start.toEpochMilli())))
                .setStatus(new LiveBroadcastStatus().setPrivacyStatus("public").setSelfDeclaredMadeForKids(false))
                .setContentDetails(new LiveBroadcastContentDetails()
                        .setMonitorStream(new MonitorStreamInfo().setEnableMonitorStream(false)));
    }

    static LiveBroadcast insert(YouTube youtube, String title, Instant start) throws IOException {
        return youtube.liveBroadcasts()
                .insert(List.of("snippet", "status", "contentDetails"), broadcast(title, start))
                .execute();
    }

    static LiveStream insertStream(YouTube youtube, String title) throws IOException {
        LiveStream stream = new LiveStream()
                .setSnippet(new LiveStreamSnippet().setTitle(title))
                .setCdn(new CdnSettings()
                        .setIngestionType("rtmp")
                        .setResolution("variable")
                        .setFrameRate("variable"))
                .setContentDetails(new LiveStreamContentDetails().setIsReusable(true));
        return youtube.liveStreams()
                .insert(List.of("snippet", "cdn", "status", "contentDetails"), stream)
                .execute();
    }

    static ByteArrayContent png(byte[] picture) {
        return new ByteArrayContent("image/png", picture);
    }
}
