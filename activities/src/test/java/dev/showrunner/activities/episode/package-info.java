/** Tests of what the activities of an episode's workflow do. */
@NullMarked
package dev.showrunner.activities.episode;

import org.jspecify.annotations.NullMarked;
