/** Reads break files, strictly: any finding refuses the file. */
@NullMarked
package dev.showrunner.activities.breaks.file;

import org.jspecify.annotations.NullMarked;
