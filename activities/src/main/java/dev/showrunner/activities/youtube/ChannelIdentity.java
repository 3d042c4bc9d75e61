package dev.showrunner.activities.youtube;

/**
 * The channel that was consented for.
 *
 * @param id YouTube's id
 * @param title its name as viewers see it
 */
public record ChannelIdentity(String id, String title) {}
