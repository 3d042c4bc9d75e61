package dev.showrunner.activities.youtube;

import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the credentials for YouTube: in the environment, else in the file that {@code showrunner login} wrote. A
 * variable may name a file instead, with {@code _FILE} at its end, as secrets are mounted into containers.
 */
public final class CredentialsSource {
    /** Client id of the OAuth client. */
    public static final String CLIENT_ID = "SHOWRUNNER_YOUTUBE_CLIENT_ID";
    /** Its secret. */
    public static final String CLIENT_SECRET = "SHOWRUNNER_YOUTUBE_CLIENT_SECRET";
    /** What the channel's owner gave by consenting. */
    public static final String REFRESH_TOKEN = "SHOWRUNNER_YOUTUBE_REFRESH_TOKEN";
    /** Where the sign-in is kept instead of under the home. */
    public static final String TOKEN_FILE = "SHOWRUNNER_YOUTUBE_TOKEN_FILE";

    private static final int LARGEST = 16_384;

    private final Map<String, String> environment;
    private final Path home;

    /**
     * A source.
     *
     * @param environment the process's
     * @param home Showrunner's home
     */
    public CredentialsSource(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /**
     * The credentials: all three from the environment if it holds a refresh token, else all three from the file. Never
     * mixed, since a refresh token is good only with the client it was given to.
     *
     * @throws NeedsHuman when nobody has signed in, or when a part is missing or cannot be read
     */
    public YouTubeCredentials read() {
        Optional<String> token = variable(REFRESH_TOKEN);
        if (token.isPresent()) {
            return new YouTubeCredentials(required(CLIENT_ID), required(CLIENT_SECRET), token.get());
        }
        return tokenFile()
                .read()
                .orElseThrow(() -> new NeedsHuman(
                        "Nobody has signed in to YouTube.",
                        "Run 'showrunner login', or set " + String.join(", ", CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN)
                                + "."));
    }

    /** The OAuth client's id and secret for a sign-in, from the environment alone; missing ones are missing. */
    public Map<String, String> client() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : List.of(CLIENT_ID, CLIENT_SECRET)) {
            variable(name).ifPresent(value -> found.put(name, value));
        }
        return found;
    }

    /** Where a sign-in is kept. */
    public TokenFile tokenFile() {
        return Optional.ofNullable(environment.get(TOKEN_FILE))
                .filter(text -> !text.isBlank())
                .map(text -> new TokenFile(Path.of(text)))
                .orElseGet(() -> TokenFile.of(home));
    }

    private String required(String name) {
        return variable(name)
                .orElseThrow(() -> new NeedsHuman(
                        REFRESH_TOKEN + " is set, but " + name + " is not.",
                        "Set " + name + " or " + name + "_FILE too: a refresh token is good only with its client."));
    }

    private Optional<String> variable(String name) {
        Optional<String> value = said(name);
        Optional<String> file = said(name + "_FILE");
        if (value.isPresent() && file.isPresent()) {
            throw new NeedsHuman(
                    "Both " + name + " and " + name + "_FILE are set.", "Keep one of them and unset the other.");
        }
        return value.or(() -> file.map(path -> contents(name + "_FILE", Path.of(path))));
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String contents(String variable, Path path) {
        try {
            String text =
                    Files.size(path) > LARGEST ? "" : Files.readString(path).strip();
            if (!text.isEmpty()) {
                return text;
            }
        } catch (IOException e) {
            throw new NeedsHuman(
                    variable + " names " + path + ", which cannot be read.",
                    "Check the path and that this user may read the file.");
        }
        throw new NeedsHuman(
                variable + " names " + path + ", which is empty or too large.", "Put the secret alone into the file.");
    }
}
