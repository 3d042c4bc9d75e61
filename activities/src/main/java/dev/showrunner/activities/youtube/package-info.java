/** The gateway to YouTube: Google's client, every call costed, every error told apart by its reason. */
@NullMarked
package dev.showrunner.activities.youtube;

import org.jspecify.annotations.NullMarked;
