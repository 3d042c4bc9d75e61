/** Webhooks of Git servers: a hint to fetch, never data. */
@NullMarked
package dev.showrunner.dashboard.hooks;

import org.jspecify.annotations.NullMarked;
