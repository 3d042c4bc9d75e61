/** Tests of break files. */
@NullMarked
package dev.showrunner.activities.breaks.file;

import org.jspecify.annotations.NullMarked;
