/** The /emulator endpoints, for tests and operators. */
@NullMarked
package dev.showrunner.emulator.admin;

import org.jspecify.annotations.NullMarked;
