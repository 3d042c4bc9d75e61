@NullMarked
package dev.showrunner.episodes.git;

import org.jspecify.annotations.NullMarked;
