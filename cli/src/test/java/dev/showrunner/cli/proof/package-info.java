/** The whole program, killed, starved and lied to. */
@NullMarked
package dev.showrunner.cli.proof;

import org.jspecify.annotations.NullMarked;
