package dev.showrunner.episodes.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Drift} lets one know of the text on YouTube: from its beginning, as far as the drift tells it.
 *
 * @param text whole lines where there are several
 * @param isCut whether YouTube shows more
 */
record Excerpt(String text, boolean isCut) {
    /**
     * Puts back what the drift left out at the beginning, where both sides were the same.
     *
     * @param desired what the drift was compared with; absent where that is not known any more, then only the told part
     *     comes back
     */
    static Excerpt of(Drift drift, @Nullable String desired) {
        String told = drift.observed();
        boolean isCut = told.endsWith(Drift.MORE);
        String part = isCut ? told.substring(0, told.length() - Drift.MORE.length()) : told;
        if (desired == null || drift.desired().equals(Drift.excerpt(desired, 0))) {
            return new Excerpt(part, isCut);
        }
        int line = desired.indexOf('\n') + 1;
        while (line > 0 && !Drift.excerpt(desired, line).equals(drift.desired())) {
            line = desired.indexOf('\n', line) + 1;
        }
        if (line == 0 || !part.startsWith(Drift.BEFORE)) {
            return new Excerpt(part, isCut);
        }
        return new Excerpt(desired.substring(0, line) + part.substring(Drift.BEFORE.length()), isCut);
    }
}
