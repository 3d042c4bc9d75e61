/** Asks the budget on behalf of workflows, which cannot update each other. */
@NullMarked
package dev.showrunner.activities.budget;

import org.jspecify.annotations.NullMarked;
