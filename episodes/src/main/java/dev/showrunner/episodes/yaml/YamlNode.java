package dev.showrunner.episodes.yaml;

import java.util.List;

/** A piece of a YAML file with the place where it begins: line and column, both from 1, columns in characters. */
public sealed interface YamlNode {
    int line();

    int column();

    /** As a sentence names it, with its article, at the beginning of a sentence. */
    default String noun() {
        return switch (this) {
            case Text text -> "A text";
            case Sequence sequence -> "A list";
            case Mapping mapping -> "A group of fields";
        };
    }

    /**
     * A scalar, as it is written; no type is guessed from its looks.
     *
     * @param text without quotation marks, escapes resolved
     * @param plain whether it was written without quotation marks and not as a block
     */
    record Text(String text, boolean plain, int line, int column) implements YamlNode {
        /** Whether it says nothing: left empty, only spaces, {@code ~} or {@code null}. */
        public boolean isNothing() {
            return text.isBlank() || (plain && (text.equals("~") || text.equals("null")));
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {}

    /** Keys and values, in the order of the file; no key stands twice. */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {}

    /** One key with its value. */
    record Entry(Text key, YamlNode value) {}
}
