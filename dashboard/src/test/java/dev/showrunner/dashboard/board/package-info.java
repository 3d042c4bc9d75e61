/** How the boards and the catalogue are joined. */
@NullMarked
package dev.showrunner.dashboard.board;

import org.jspecify.annotations.NullMarked;
