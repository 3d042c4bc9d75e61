/** Signing in to YouTube: a browser, a loopback address, PKCE. */
@NullMarked
package dev.showrunner.cli.login;

import org.jspecify.annotations.NullMarked;
