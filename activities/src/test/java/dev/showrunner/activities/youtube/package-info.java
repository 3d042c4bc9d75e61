/** Tests of the gateway to YouTube, most of them over HTTP against the local YouTube. */
@NullMarked
package dev.showrunner.activities.youtube;

import org.jspecify.annotations.NullMarked;
