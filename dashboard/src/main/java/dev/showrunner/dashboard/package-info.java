@NullMarked
package dev.showrunner.dashboard;

import org.jspecify.annotations.NullMarked;
