/** Tests over the wire, most of them with Google's own client. */
@NullMarked
package dev.showrunner.emulator;

import org.jspecify.annotations.NullMarked;
