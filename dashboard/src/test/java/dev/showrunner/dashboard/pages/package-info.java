/** How pages are arranged and worded. */
@NullMarked
package dev.showrunner.dashboard.pages;

import org.jspecify.annotations.NullMarked;
