/** Answers for all episodes of a show at once. */
@NullMarked
package dev.showrunner.workflows.board;

import org.jspecify.annotations.NullMarked;
