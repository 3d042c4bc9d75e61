/** One cluster of one episode: ordered, broken, handed over, watched and destroyed. */
@NullMarked
package dev.showrunner.workflows.cluster;

import org.jspecify.annotations.NullMarked;
