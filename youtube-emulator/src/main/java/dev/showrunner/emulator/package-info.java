/** A local YouTube: the Data and Live Streaming API over the real wire protocol, with pages to look at. */
@NullMarked
package dev.showrunner.emulator;

import org.jspecify.annotations.NullMarked;
