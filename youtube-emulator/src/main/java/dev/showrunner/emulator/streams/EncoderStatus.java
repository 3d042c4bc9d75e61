package dev.showrunner.emulator.streams;

import java.util.Optional;

/** Whether an encoder sends to a stream. */
public enum EncoderStatus {
    ACTIVE("active"),
    INACTIVE("inactive");

    private final String word;

    EncoderStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<EncoderStatus> of(String word) {
        for (EncoderStatus status : values()) {
            if (status.word.equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
