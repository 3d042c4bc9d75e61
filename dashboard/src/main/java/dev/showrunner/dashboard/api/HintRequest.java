package dev.showrunner.dashboard.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Which hint is revealed.
 *
 * @param number from 1, in the order in which they are given
 */
@Serdeable
record HintRequest(@Nullable Integer number) {}
