/** What may go wrong on request. */
@NullMarked
package dev.showrunner.emulator.faults;

import org.jspecify.annotations.NullMarked;
