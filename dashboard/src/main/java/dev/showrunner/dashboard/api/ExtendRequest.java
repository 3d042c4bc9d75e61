package dev.showrunner.dashboard.api;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How much longer a cluster is kept.
 *
 * @param hours beyond its destroy-by time, 1 to 24
 * @param reason stands in its journal
 */
@Serdeable
record ExtendRequest(int hours, String reason) {}
