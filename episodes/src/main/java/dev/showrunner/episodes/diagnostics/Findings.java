package dev.showrunner.episodes.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is found wrong in one file. Keeps the first {@value #LIMIT}, so that a hostile file cannot make a
 * report of a million lines, and says so when there were more.
 */
public final class Findings {
    /** How many findings of one file are kept. */
    public static final int LIMIT = 100;

    private final String file;
    private final List<Diagnostic> kept = new ArrayList<>(0);
    private int left;
    private Location firstLeftOut;
    private boolean errors;

    /** Of the file at this path. */
    public Findings(String file) {
        this.file = file;
        this.firstLeftOut = Location.of(file);
    }

    /** A place in the file; line and column start at 1. */
    public Location at(int line, int column) {
        return new Location(file, line, column);
    }

    /** Path of the file. */
    public String file() {
        return file;
    }

    /** Keeps a finding. */
    public void add(Rule rule, Location location, String message, String remedy) {
        errors |= rule.severity() == Severity.ERROR;
        if (kept.size() < LIMIT) {
            kept.add(rule.at(location, message, remedy));
        } else {
            firstLeftOut = left++ == 0 ? location : firstLeftOut;
        }
    }

    /** Whether an error was found, kept or not. */
    public boolean hasErrors() {
        return errors;
    }

    /** What was found, ordered by place. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(kept);
        if (left > 0) {
            Rule rule = errors ? SyntaxRules.MORE_ERRORS : SyntaxRules.MORE_WARNINGS;
            all.add(rule.at(
                    firstLeftOut,
                    "There are " + left + " more findings in this file, from here on.",
                    "Mend those above and validate again."));
        }
        all.sort(Comparator.comparing(Diagnostic::location));
        return List.copyOf(all);
    }
}
