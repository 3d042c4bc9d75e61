package dev.showrunner.episodes.diagnostics;

/**
 * Something a channel repository has to keep to. The reference page of the rules is generated from these.
 *
 * @param id lower-case words with dashes, stable over releases
 * @param severity of every finding of this rule
 * @param title what is wrong, in one line
 * @param why what would happen otherwise
 * @param bad an excerpt of a file that breaks the rule
 * @param good the same excerpt, mended
 */
public record Rule(String id, Severity severity, String title, String why, String bad, String good) {
    static Rule error(String id, String title, String why, String bad, String good) {
        return new Rule(id, Severity.ERROR, title, why, bad, good);
    }

    static Rule warning(String id, String title, String why, String bad, String good) {
        return new Rule(id, Severity.WARNING, title, why, bad, good);
    }

    /**
     * A finding of this rule.
     *
     * @param message what is wrong with this text
     * @param remedy what to write instead
     */
    public Diagnostic at(Location location, String message, String remedy) {
        return new Diagnostic(id, severity, location, message, remedy);
    }
}
