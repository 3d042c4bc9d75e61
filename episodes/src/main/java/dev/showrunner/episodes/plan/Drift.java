package dev.showrunner.episodes.plan;

/**
 * A field that somebody else edited.
 *
 * @param field which
 * @param observed what stands on YouTube, cut to a readable length
 * @param desired what the catalogue says, cut to a readable length
 */
public record Drift(Field field, String observed, String desired) {}
