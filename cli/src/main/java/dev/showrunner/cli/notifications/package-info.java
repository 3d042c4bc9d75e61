/** What people would be told. */
@NullMarked
package dev.showrunner.cli.notifications;

import org.jspecify.annotations.NullMarked;
