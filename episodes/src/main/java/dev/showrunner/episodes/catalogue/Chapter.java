package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Chapters;
import java.time.Duration;

/**
 * A point in the recording.
 *
 * @param start from the beginning of the recording
 * @param title as viewers read it
 * @param clock the start as viewers read it, such as {@code 04:10}, {@code 1:02:00} or, where the file has it so,
 *     {@code 01:02:00}
 */
public record Chapter(Duration start, String title, String clock) {
    /** A chapter whose start is written as YouTube writes it. */
    public Chapter(Duration start, String title) {
        this(start, title, Chapters.clock(start));
    }
}
