/** Tests of what clusters on this machine have in common. */
@NullMarked
package dev.showrunner.activities.clusters.local;

import org.jspecify.annotations.NullMarked;
