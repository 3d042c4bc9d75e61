/** Listening to live chats. */
@NullMarked
package dev.showrunner.activities.chat;

import org.jspecify.annotations.NullMarked;
