/** Telling people: who is told, in which words, and by which way. Addresses are secrets and stay here. */
@NullMarked
package dev.showrunner.activities.notify;

import org.jspecify.annotations.NullMarked;
