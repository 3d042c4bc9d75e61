/** Describes the fields of a file once; a reader and a JSON Schema are both made from the description. */
@NullMarked
package dev.showrunner.episodes.schema;

import org.jspecify.annotations.NullMarked;
