package dev.showrunner.episodes.catalogue;

/** The kinds of files a channel repository is made of. */
public enum Kind {
    CHANNEL("channel", "channels"),
    SHOW("show", "shows"),
    PERSON("person", "people"),
    TECHNOLOGY("technology", "technologies"),
    SPONSOR("sponsor", "sponsors"),
    EPISODE("episode", "episodes");

    private final String word;
    private final String plural;

    Kind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** As a sentence names one of them, lower case. */
    public String word() {
        return word;
    }

    /** As a sentence names several; the usual folder, too. */
    public String plural() {
        return plural;
    }
}
