package dev.showrunner.episodes.runofshow;

/** Who puts an episode on air. */
public enum GoLive {
    /** YouTube, as soon as the encoder sends: its {@code enableAutoStart}. */
    YOUTUBE,
    /** Showrunner, at airtime, once the encoder sends. */
    AUTO,
    /** The producer, with the button of the cockpit or in YouTube Studio. */
    MANUAL
}
