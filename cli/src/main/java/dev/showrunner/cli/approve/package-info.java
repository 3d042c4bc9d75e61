/** {@code showrunner approve}: a producer's leave to rewrite published videos. */
@NullMarked
package dev.showrunner.cli.approve;

import org.jspecify.annotations.NullMarked;
