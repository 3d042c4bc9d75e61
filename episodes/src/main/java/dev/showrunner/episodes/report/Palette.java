package dev.showrunner.episodes.report;

/** How words are set off from each other. */
public enum Palette {
    /** Not at all. */
    PLAIN("", "", "", "", "", ""),
    /** By the colours of a terminal (ECMA-48). */
    TERMINAL("\u001b[1m", "\u001b[31m", "\u001b[33m", "\u001b[32m", "\u001b[2m", "\u001b[0m");

    private final String bold;
    private final String error;
    private final String warning;
    private final String added;
    private final String faint;
    private final String end;

    Palette(String bold, String error, String warning, String added, String faint, String end) {
        this.bold = bold;
        this.error = error;
        this.warning = warning;
        this.added = added;
        this.faint = faint;
        this.end = end;
    }

    String bold(String text) {
        return bold + text + end;
    }

    String error(String text) {
        return error + text + end;
    }

    String warning(String text) {
        return warning + text + end;
    }

    String added(String text) {
        return added + text + end;
    }

    String faint(String text) {
        return faint + text + end;
    }
}
