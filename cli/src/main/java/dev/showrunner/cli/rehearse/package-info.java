/** {@code showrunner rehearse}: the real workflows under skipped time, against a local YouTube and paper clusters. */
@NullMarked
package dev.showrunner.cli.rehearse;

import org.jspecify.annotations.NullMarked;
