/** The priced difference between what YouTube should show and what it shows. */
@NullMarked
package dev.showrunner.episodes.plan;

import org.jspecify.annotations.NullMarked;
