/** What people are told: once each, after it is true, however long it takes to reach them. */
@NullMarked
package dev.showrunner.workflows.outbox;

import org.jspecify.annotations.NullMarked;
