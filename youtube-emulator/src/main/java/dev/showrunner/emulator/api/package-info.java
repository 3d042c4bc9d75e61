/** The table of methods and the walk of one call: bearer, quota, handler, ledger. */
@NullMarked
package dev.showrunner.emulator.api;

import org.jspecify.annotations.NullMarked;
