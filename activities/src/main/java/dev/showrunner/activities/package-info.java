@NullMarked
package dev.showrunner.activities;

import org.jspecify.annotations.NullMarked;
