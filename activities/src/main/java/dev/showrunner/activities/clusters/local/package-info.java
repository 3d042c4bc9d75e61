/** What clusters on this machine have in common: processes that outlive the program, and orders kept in folders. */
@NullMarked
package dev.showrunner.activities.clusters.local;

import org.jspecify.annotations.NullMarked;
