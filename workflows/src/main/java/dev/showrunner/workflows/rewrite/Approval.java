package dev.showrunner.workflows.rewrite;

/**
 * A producer's leave to rewrite more videos than the channel allows without asking.
 *
 * @param revision the commit whose changes were looked at; its full id, or its first seven characters or more
 * @param by who
 */
public record Approval(String revision, String by) {}
