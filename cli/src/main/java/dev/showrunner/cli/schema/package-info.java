/** {@code showrunner schema}: JSON Schemas for editors. */
@NullMarked
package dev.showrunner.cli.schema;

import org.jspecify.annotations.NullMarked;
