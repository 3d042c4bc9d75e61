@NullMarked
package dev.showrunner.cli;

import org.jspecify.annotations.NullMarked;
