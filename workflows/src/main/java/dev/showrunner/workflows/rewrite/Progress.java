package dev.showrunner.workflows.rewrite;

/**
 * How far a rewrite is.
 *
 * @param total videos that may have to be written
 * @param done of these, those that show what is wanted or are among the findings
 * @param written of these, those that had to be written
 * @param units spent on it so far
 */
public record Progress(int total, int done, int written, int units) {
    /** Nothing to do. */
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    Progress grownTo(int newTotal) {
        return new Progress(newTotal, done, written, units);
    }

    Progress done(int videos) {
        return new Progress(total, done + videos, written, units);
    }

    Progress written(int videos) {
        return new Progress(total, done, written + videos, units);
    }

    Progress spent(int more) {
        return new Progress(total, done, written, units + more);
    }
}
