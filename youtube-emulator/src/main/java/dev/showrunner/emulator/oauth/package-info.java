/** Tokens, consent, revocation. */
@NullMarked
package dev.showrunner.emulator.oauth;

import org.jspecify.annotations.NullMarked;
