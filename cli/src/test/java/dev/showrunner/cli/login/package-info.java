/** Tests of signing in, over HTTP against the local YouTube's consent page. */
@NullMarked
package dev.showrunner.cli.login;

import org.jspecify.annotations.NullMarked;
