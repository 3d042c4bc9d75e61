/** Measurements; never part of the tests. {@code docs/reference/figures.md} says how to run them and what came out. */
@NullMarked
package dev.showrunner.benchmarks;

import org.jspecify.annotations.NullMarked;
