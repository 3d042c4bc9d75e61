/** The machines of a cluster: who they are, and a shell on them over SSH. */
@NullMarked
package dev.showrunner.activities.hosts;

import org.jspecify.annotations.NullMarked;
