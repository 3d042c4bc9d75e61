/** What may stand in the fields of a catalogue's files: texts, ids, links, times, and YouTube's own values. */
@NullMarked
package dev.showrunner.episodes.catalogue.fields;

import org.jspecify.annotations.NullMarked;
