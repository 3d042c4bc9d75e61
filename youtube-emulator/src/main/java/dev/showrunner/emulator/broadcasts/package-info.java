/** liveBroadcasts: rules, lifecycle and methods. */
@NullMarked
package dev.showrunner.emulator.broadcasts;

import org.jspecify.annotations.NullMarked;
