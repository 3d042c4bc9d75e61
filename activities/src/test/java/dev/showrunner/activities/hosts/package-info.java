/** Tests of entering machines. */
@NullMarked
package dev.showrunner.activities.hosts;

import org.jspecify.annotations.NullMarked;
