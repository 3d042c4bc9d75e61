/** {@code showrunner approve} against a dashboard that answers over HTTP. */
@NullMarked
package dev.showrunner.cli.approve;

import org.jspecify.annotations.NullMarked;
