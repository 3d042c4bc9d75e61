package dev.showrunner.workflows.showday;

/**
 * Where a chapter begins.
 *
 * @param seconds since the event went live, which is the offset in its recording
 * @param title may be empty until somebody writes one
 * @param by who marked it
 */
public record Mark(long seconds, String title, String by) {}
