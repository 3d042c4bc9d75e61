/** Writes diagnostics for people, for programs, for GitHub's annotations and as SARIF. */
@NullMarked
package dev.showrunner.episodes.report;

import org.jspecify.annotations.NullMarked;
