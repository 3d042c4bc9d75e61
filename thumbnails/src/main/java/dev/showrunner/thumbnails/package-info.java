/** Draws an episode's thumbnail: an SVG template with slots, painted by jsvg, with all text set by the JDK. */
@NullMarked
package dev.showrunner.thumbnails;

import org.jspecify.annotations.NullMarked;
