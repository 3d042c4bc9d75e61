package dev.showrunner.dashboard.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked for.
 *
 * @param why stands in the audit trail; may be left out
 */
@Serdeable
record WhyRequest(@Nullable String why) {}
