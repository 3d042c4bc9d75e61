package dev.showrunner.episodes.composition;

/**
 * A text as somebody reads it.
 *
 * @param subject one line, at most 200 characters
 * @param text all of it, within the limits of where it is read
 */
public record Notice(String subject, String text) {}
