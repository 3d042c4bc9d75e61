/** What a revision of a real Git repository means for episodes. */
@NullMarked
package dev.showrunner.activities.channel;

import org.jspecify.annotations.NullMarked;
