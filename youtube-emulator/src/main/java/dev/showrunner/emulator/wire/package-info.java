/** HTTP as Google speaks it: requests read whole, replies, error bodies, parts, paging, partial responses. */
@NullMarked
package dev.showrunner.emulator.wire;

import org.jspecify.annotations.NullMarked;
