/** Production: a real channel repository, the real YouTube, any Temporal server. */
@NullMarked
package dev.showrunner.cli.serve;

import org.jspecify.annotations.NullMarked;
