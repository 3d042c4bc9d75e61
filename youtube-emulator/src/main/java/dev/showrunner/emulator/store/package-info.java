/** The state: documents by kind, changed in transactions, journalled before a reply leaves. */
@NullMarked
package dev.showrunner.emulator.store;

import org.jspecify.annotations.NullMarked;
