package dev.showrunner.workflows.showday;

import java.time.Instant;

/**
 * Something a producer said, and is still true.
 *
 * @param by who
 * @param at when
 * @param words why; may be empty
 */
public record Said(String by, Instant at, String words) {}
