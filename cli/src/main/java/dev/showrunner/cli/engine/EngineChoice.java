package dev.showrunner.cli.engine;

import java.util.regex.Pattern;

/** What {@code --temporal} asks for. */
public sealed interface EngineChoice {
    /** The configured server, else a local {@code temporal} binary, else in memory. */
    record Auto() implements EngineChoice {}

    /** In memory. */
    record Embedded() implements EngineChoice {}

    /** A local dev server with its state in a file; its binary is downloaded where there is none. */
    record Dev() implements EngineChoice {}

    /**
     * A running server.
     *
     * @param target {@code host:port}
     */
    record Address(String target) implements EngineChoice {}

    /**
     * Reads the option's value.
     *
     * @throws IllegalArgumentException when it is none of the four
     */
    static EngineChoice parse(String text) {
        return switch (text) {
            case "auto" -> new Auto();
            case "embedded" -> new Embedded();
            case "dev" -> new Dev();
            default -> {
                if (!Pattern.matches("[^\\s:/]+:\\d{1,5}", text)) {
                    throw new IllegalArgumentException("auto, embedded, dev or HOST:PORT, not " + text);
                }
                yield new Address(text);
            }
        };
    }
}
