package dev.showrunner.episodes.catalogue;

/**
 * A link as viewers see it.
 *
 * @param label what it leads to, or a network's name ({@code github}, {@code bluesky}); empty when the file gave none
 * @param url absolute, {@code https} where the file left the scheme out
 */
public record Link(String label, String url) {}
