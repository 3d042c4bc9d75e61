/** Tests of breaks as data. */
@NullMarked
package dev.showrunner.activities.breaks;

import org.jspecify.annotations.NullMarked;
