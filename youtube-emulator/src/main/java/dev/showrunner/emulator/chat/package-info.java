/** The live chat of a broadcast. */
@NullMarked
package dev.showrunner.emulator.chat;

import org.jspecify.annotations.NullMarked;
