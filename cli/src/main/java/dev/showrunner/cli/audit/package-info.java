/** {@code showrunner audit}: who changed what on YouTube. */
@NullMarked
package dev.showrunner.cli.audit;

import org.jspecify.annotations.NullMarked;
