/** liveStreams and the encoder that feeds them. */
@NullMarked
package dev.showrunner.emulator.streams;

import org.jspecify.annotations.NullMarked;
