/** The Temporal server Showrunner runs on: found, started beside it, or inside it. */
@NullMarked
package dev.showrunner.cli.engine;

import org.jspecify.annotations.NullMarked;
