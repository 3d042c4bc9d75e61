/** Reads YAML as text with places and refuses everything a catalogue does not need. */
@NullMarked
package dev.showrunner.episodes.yaml;

import org.jspecify.annotations.NullMarked;
