package dev.showrunner.workflows.rewrite;

import java.time.Instant;

/**
 * The revision that published videos have to follow.
 *
 * @param generation the order of revisions, which commit ids do not tell
 * @param revision the commit
 * @param since when it was put in force; episodes that aired more than a day before are published
 */
public record RewriteTarget(long generation, String revision, Instant since) {}
