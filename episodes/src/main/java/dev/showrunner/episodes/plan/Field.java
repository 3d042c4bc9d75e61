package dev.showrunner.episodes.plan;

/** A part of a video that Showrunner owns. Everything else on YouTube stays as it is. */
public enum Field {
    TITLE("the title"),
    DESCRIPTION("the description"),
    TAGS("the tags"),
    CATEGORY("the category"),
    LANGUAGE("the language"),
    PRIVACY("who can see it"),
    MADE_FOR_KIDS("the made-for-kids declaration"),
    START("the airtime"),
    LIVE_SETTINGS("the live settings"),
    STREAM("the stream"),
    THUMBNAIL("the thumbnail"),
    PLAYLIST("the playlist");

    private final String words;

    Field(String words) {
        this.words = words;
    }

    /** As a producer calls it, with its article: {@code the title}. */
    public String words() {
        return words;
    }
}
