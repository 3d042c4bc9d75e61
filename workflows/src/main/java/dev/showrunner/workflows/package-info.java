@NullMarked
package dev.showrunner.workflows;

import org.jspecify.annotations.NullMarked;
