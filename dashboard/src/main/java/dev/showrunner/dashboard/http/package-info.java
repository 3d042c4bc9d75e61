/** What holds for every request: security headers, errors, static files, health, metrics. */
@NullMarked
package dev.showrunner.dashboard.http;

import org.jspecify.annotations.NullMarked;
