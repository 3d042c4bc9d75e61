/** thumbnails.set in its three upload protocols, and the stored pictures. */
@NullMarked
package dev.showrunner.emulator.thumbnails;

import org.jspecify.annotations.NullMarked;
