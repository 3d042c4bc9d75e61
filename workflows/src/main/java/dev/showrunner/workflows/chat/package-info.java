/** The live chat of an episode on air: who asks to repair a cluster. */
@NullMarked
package dev.showrunner.workflows.chat;

import org.jspecify.annotations.NullMarked;
