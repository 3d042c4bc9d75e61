package dev.showrunner.activities.youtube;

/**
 * What lets Showrunner act for a channel. Prints none of its secrets.
 *
 * @param clientId the OAuth client of type "Desktop app" in the Google Cloud project
 * @param clientSecret its secret
 * @param refreshToken what the channel's owner gave by consenting
 */
public record YouTubeCredentials(String clientId, String clientSecret, String refreshToken) {
    /** What the local YouTube always accepts. */
    public static final YouTubeCredentials LOCAL = new YouTubeCredentials("local", "local", "local");

    @Override
    public String toString() {
        return "YouTubeCredentials[clientId=" + clientId + ", secrets not shown]";
    }
}
