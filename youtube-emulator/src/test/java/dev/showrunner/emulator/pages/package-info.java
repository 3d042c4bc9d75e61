@NullMarked
package dev.showrunner.emulator.pages;

import org.jspecify.annotations.NullMarked;
