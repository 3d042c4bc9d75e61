package dev.showrunner.dashboard.live;

/**
 * A page that follows what it shows.
 *
 * @param <V> what it shows; equal values look the same but for the passing of time
 */
public interface LivePage<V> {
    /** Names the page; all browsers with the same page are served by one watch. */
    String key();

    /** What it shows now. */
    V look();

    /** The page's inner HTML. */
    String render(V view);
}
