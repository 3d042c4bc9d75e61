@NullMarked
package dev.showrunner.emulator;

import org.jspecify.annotations.NullMarked;
