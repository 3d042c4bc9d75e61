/** Units by Pacific day, and the log of calls. */
@NullMarked
package dev.showrunner.emulator.quota;

import org.jspecify.annotations.NullMarked;
