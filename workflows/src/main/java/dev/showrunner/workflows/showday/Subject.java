package dev.showrunner.workflows.showday;

import java.util.List;

/**
 * Which event is looked at.
 *
 * @param channel which channel
 * @param videoId broadcast and video
 * @param clusters ids of the workflows of the episode's clusters, in the order of its file
 */
public record Subject(String channel, String videoId, List<String> clusters) {}
