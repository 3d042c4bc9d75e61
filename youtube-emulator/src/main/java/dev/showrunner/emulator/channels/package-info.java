/** The one channel, its categories. */
@NullMarked
package dev.showrunner.emulator.channels;

import org.jspecify.annotations.NullMarked;
