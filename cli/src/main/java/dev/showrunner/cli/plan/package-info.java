/** {@code showrunner plan}: what a revision would change on YouTube, and what it costs. */
@NullMarked
package dev.showrunner.cli.plan;

import org.jspecify.annotations.NullMarked;
