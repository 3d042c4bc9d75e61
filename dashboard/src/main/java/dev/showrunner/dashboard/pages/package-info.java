/** The pages people read. */
@NullMarked
package dev.showrunner.dashboard.pages;

import org.jspecify.annotations.NullMarked;
