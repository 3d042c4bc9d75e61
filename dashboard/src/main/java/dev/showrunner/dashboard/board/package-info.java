/** What the pages and the API show, read from the workflows and the catalogue in force. */
@NullMarked
package dev.showrunner.dashboard.board;

import org.jspecify.annotations.NullMarked;
