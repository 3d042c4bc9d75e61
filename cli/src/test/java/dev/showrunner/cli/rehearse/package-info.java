@NullMarked
package dev.showrunner.cli.rehearse;

import org.jspecify.annotations.NullMarked;
