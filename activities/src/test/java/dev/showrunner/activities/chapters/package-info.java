/** Tests of chapters that are committed. */
@NullMarked
package dev.showrunner.activities.chapters;

import org.jspecify.annotations.NullMarked;
