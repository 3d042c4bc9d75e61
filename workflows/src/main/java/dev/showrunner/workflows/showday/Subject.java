package dev.showrunner.workflows.showday;

/**
 * Which event is looked at.
 *
 * @param channel which channel
 * @param videoId broadcast and video
 */
public record Subject(String channel, String videoId) {}
