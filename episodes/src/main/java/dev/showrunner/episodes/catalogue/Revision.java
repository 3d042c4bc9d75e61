package dev.showrunner.episodes.catalogue;

/**
 * A commit of the channel repository.
 *
 * @param id the full commit id, 40 or 64 lower-case hexadecimal digits
 */
public record Revision(String id) {
    /** The first seven digits, as people quote it. */
    public String abbreviated() {
        return id.substring(0, Math.min(7, id.length()));
    }

    @Override
    public String toString() {
        return id;
    }
}
