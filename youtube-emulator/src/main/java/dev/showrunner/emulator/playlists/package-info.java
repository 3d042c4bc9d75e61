/** playlists and playlistItems, among them the uploads playlist. */
@NullMarked
package dev.showrunner.emulator.playlists;

import org.jspecify.annotations.NullMarked;
