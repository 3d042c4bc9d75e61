package dev.showrunner.emulator.oauth;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a token may do. */
public enum Scope {
    YOUTUBE("youtube", "Manage the channel: videos, broadcasts, playlists, thumbnails"),
    FORCE_SSL("youtube.force-ssl", "See, edit and delete videos, ratings, comments and captions"),
    READONLY("youtube.readonly", "See the channel and its videos"),
    UPLOAD("youtube.upload", "Upload videos and thumbnails"),
    PARTNER("youtubepartner", "Manage content of a partner");

    private static final String PREFIX = "https://www.googleapis.com/auth/";

    private final String word;
    private final String meaning;

    Scope(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String uri() {
        return PREFIX + word;
    }

    public String meaning() {
        return meaning;
    }

    /** The scopes in a space-separated list; others, such as {@code openid}, are left out. */
    public static Set<Scope> parse(String spaceSeparated) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String uri : spaceSeparated.split(" ", -1)) {
            Arrays.stream(values()).filter(scope -> scope.uri().equals(uri)).forEach(scopes::add);
        }
        return scopes;
    }

    public static String join(Set<Scope> scopes) {
        return String.join(" ", scopes.stream().map(Scope::uri).toList());
    }
}
