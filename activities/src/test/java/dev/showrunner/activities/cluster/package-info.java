@NullMarked
package dev.showrunner.activities.cluster;

import org.jspecify.annotations.NullMarked;
