@NullMarked
package dev.showrunner.activities.clusters.access;

import org.jspecify.annotations.NullMarked;
