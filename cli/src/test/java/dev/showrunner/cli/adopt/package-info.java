@NullMarked
package dev.showrunner.cli.adopt;

import org.jspecify.annotations.NullMarked;
