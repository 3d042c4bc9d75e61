/** videos, and the one document that is both a video and its broadcast. */
@NullMarked
package dev.showrunner.emulator.videos;

import org.jspecify.annotations.NullMarked;
