@NullMarked
package dev.showrunner.episodes.adopt;

import org.jspecify.annotations.NullMarked;
