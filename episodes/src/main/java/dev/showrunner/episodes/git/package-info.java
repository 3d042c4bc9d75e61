/**
 * Where revisions come from: a channel repository is fetched into a bare mirror, read by tree without a checkout, and
 * each revision is made into a catalogue.
 */
@NullMarked
package dev.showrunner.episodes.git;

import org.jspecify.annotations.NullMarked;
