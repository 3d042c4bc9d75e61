package dev.showrunner.dashboard;

import java.util.Optional;

/**
 * Something without which Showrunner cannot do its work on this machine: the engine, a worker. Not YouTube, whose
 * absence restarting cannot mend.
 */
public interface HealthContributor {
    /** What it is, one lower-case word. */
    String name();

    /** Why it is not ready, in one sentence without secrets; empty when it is. Answers at once. */
    Optional<String> problem();
}
