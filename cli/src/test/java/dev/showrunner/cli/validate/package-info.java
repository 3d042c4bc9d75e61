@NullMarked
package dev.showrunner.cli.validate;

import org.jspecify.annotations.NullMarked;
