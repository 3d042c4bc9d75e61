@NullMarked
package dev.showrunner.cli.plan;

import org.jspecify.annotations.NullMarked;
