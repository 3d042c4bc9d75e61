package dev.showrunner.activities.youtube;

import java.net.URI;
import java.time.Duration;

/**
 * Where YouTube is and who calls it.
 *
 * @param root what the paths {@code youtube/v3/…} and {@code upload/youtube/v3/…} are resolved against; ends with a
 *     slash
 * @param tokenServer where an access token is fetched for the refresh token
 * @param credentials who calls
 * @param timeout how long connecting may take, and how long an answer may keep silent
 */
public record YouTubeConnection(URI root, URI tokenServer, YouTubeCredentials credentials, Duration timeout) {
    private static final URI GOOGLE = URI.create("https://youtube.googleapis.com/");
    private static final URI GOOGLE_TOKENS = URI.create("https://oauth2.googleapis.com/token");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public YouTubeConnection {
        if (!root.toString().endsWith("/")) {
            throw new IllegalArgumentException("YouTube's root has to end with a slash: " + root);
        }
    }

    /** YouTube itself. */
    public static YouTubeConnection google(YouTubeCredentials credentials) {
        return new YouTubeConnection(GOOGLE, GOOGLE_TOKENS, credentials, PATIENCE);
    }

    /** A local YouTube, with the credentials it always accepts. */
    public static YouTubeConnection local(URI root) {
        return local(root, YouTubeCredentials.LOCAL);
    }

    /** A local YouTube, with credentials it has given out. */
    public static YouTubeConnection local(URI root, YouTubeCredentials credentials) {
        URI folder = root.toString().endsWith("/") ? root : URI.create(root + "/");
        return new YouTubeConnection(folder, folder.resolve("token"), credentials, PATIENCE);
    }

    /** The same with another patience. */
    public YouTubeConnection within(Duration patience) {
        return new YouTubeConnection(root, tokenServer, credentials, patience);
    }
}
