@NullMarked
package dev.showrunner.episodes;

import org.jspecify.annotations.NullMarked;
