package dev.showrunner.episodes.catalogue;

import java.time.Duration;

/**
 * A chapter of a recording.
 *
 * @param start offset from the start of the recording, in whole seconds
 * @param title what the viewer reads
 */
public record Chapter(Duration start, String title) {}
