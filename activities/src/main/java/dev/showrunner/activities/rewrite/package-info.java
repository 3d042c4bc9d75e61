/** Rewrites the videos that are published: finds those a revision concerns, compares fifty for a unit, writes. */
@NullMarked
package dev.showrunner.activities.rewrite;

import org.jspecify.annotations.NullMarked;
