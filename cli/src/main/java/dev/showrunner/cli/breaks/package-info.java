/** {@code showrunner breaks}: faults for clusters, listed, picked, applied, verified and reverted. */
@NullMarked
package dev.showrunner.cli.breaks;

import org.jspecify.annotations.NullMarked;
