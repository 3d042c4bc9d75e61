package dev.showrunner.emulator.admin;

/** An admin request that makes no sense, said in the words of the person who sent it. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message, null, false, false);
    }
}
