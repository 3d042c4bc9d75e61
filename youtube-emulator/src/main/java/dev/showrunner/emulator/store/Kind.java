package dev.showrunner.emulator.store;

/** The kinds of documents, by the name they carry in the data file. */
public enum Kind {
    VIDEOS("videos", true),
    STREAMS("streams", true),
    PLAYLISTS("playlists", true),
    PLAYLIST_ITEMS("playlistItems", true),
    CHAT_MESSAGES("chatMessages", true),
    TRANSITIONS("transitions", false),
    PUBLICATIONS("publications", false),
    TOKENS("tokens", false),
    LEDGER("ledger", false),
    CALLS("calls", false),
    SETTINGS("settings", false);

    private final String word;
    private final boolean keepsPast;

    Kind(String word, boolean keepsPast) {
        this.word = word;
        this.keepsPast = keepsPast;
    }

    public String word() {
        return word;
    }

    /** Whether earlier versions are kept for reads that are told to be stale. */
    boolean keepsPast() {
        return keepsPast;
    }

    static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of document is called " + word);
    }
}
