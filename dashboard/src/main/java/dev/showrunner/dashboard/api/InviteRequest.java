package dev.showrunner.dashboard.api;

import dev.showrunner.workflows.cluster.Role;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Who is let into a cluster.
 *
 * @param handle on GitHub
 */
@Serdeable
record InviteRequest(String handle, Role role) {}
