package dev.showrunner.workflows.rewrite;

/**
 * A producer's wish to overwrite what somebody edited on YouTube with what the catalogue says.
 *
 * @param videoId the video
 * @param by who
 */
public record Repair(String videoId, String by) {}
