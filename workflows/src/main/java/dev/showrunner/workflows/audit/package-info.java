/** Who changed what on YouTube, and what stood there before. */
@NullMarked
package dev.showrunner.workflows.audit;

import org.jspecify.annotations.NullMarked;
