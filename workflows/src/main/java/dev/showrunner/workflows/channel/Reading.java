package dev.showrunner.workflows.channel;

import org.jspecify.annotations.Nullable;

/**
 * What came of a look at the repository.
 *
 * @param revision the revision in force; absent when there has never been a readable one
 * @param problem why the repository's newest state is not in force, in the producer's words; absent when it is
 * @param remedy what to do about the problem
 * @param errors findings that keep a file at its last valid revision
 * @param warnings other findings
 */
public record Reading(
        @Nullable String revision,
        @Nullable String problem,
        @Nullable String remedy,
        int errors,
        int warnings) {}
