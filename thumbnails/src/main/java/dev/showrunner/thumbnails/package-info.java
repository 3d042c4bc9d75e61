@NullMarked
package dev.showrunner.thumbnails;

import org.jspecify.annotations.NullMarked;
