package dev.showrunner.episodes.adopt;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Changes single fields of a valid file and leaves all else as it is: order, comments, blank lines, line ends. A field
 * that is not there yet goes behind the last one.
 */
final class FieldEdit {
    private final String bom;
    private final boolean hasCarriageReturns;
    private String text;

    FieldEdit(String file) {
        this.bom = file.startsWith("\uFEFF") ? "\uFEFF" : "";
        this.text = file.substring(bom.length());
        this.hasCarriageReturns = text.contains("\r\n");
    }

    /** The file's text as it is by now. */
    String text() {
        return bom + text;
    }

    boolean has(String key) {
        return root().getValue().stream().anyMatch(tuple -> isKey(tuple, key));
    }

    /**
     * Writes a field.
     *
     * @param field its key and its value, and nothing else
     */
    FieldEdit put(String key, EpisodeFile field) {
        put(root(), key, field.text());
        return this;
    }

    /** Writes a field among those of another, which is made where it is not there yet. */
    FieldEdit put(String parent, String key, EpisodeFile field) {
        Optional<NodeTuple> known =
                root().getValue().stream().filter(tuple -> isKey(tuple, parent)).findFirst();
        if (known.isPresent()
                && known.get().getValueNode() instanceof MappingNode inner
                && inner.getFlowStyle() == FlowStyle.BLOCK) {
            put(inner, key, field.text());
        } else {
            List<NodeTuple> fields = new ArrayList<>();
            if (known.isPresent() && known.get().getValueNode() instanceof MappingNode inner) {
                inner.getValue().stream().filter(tuple -> !isKey(tuple, key)).forEach(fields::add);
            }
            put(
                    root(),
                    parent,
                    new EpisodeFile()
                            .with(parent, EpisodeFile.of(fields).and(field))
                            .text());
        }
        return this;
    }

    private MappingNode root() {
        return (MappingNode) new Yaml().compose(new StringReader(text));
    }

    private void put(MappingNode fields, String key, String written) {
        int column = fields.getValue().getFirst().getKeyNode().getStartMark().getColumn();
        String lines = written.strip().replace("\n", "\n" + " ".repeat(column));
        if (hasCarriageReturns) {
            lines = lines.replace("\n", "\r\n");
        }
        Optional<NodeTuple> known =
                fields.getValue().stream().filter(tuple -> isKey(tuple, key)).findFirst();
        if (known.isPresent()) {
            int from = offset(known.get().getKeyNode().getStartMark().getIndex());
            int to = end(known.get().getValueNode());
            // A comment behind the old value stays, unless it would become a part of the new one.
            text = text.substring(0, from) + lines + text.substring(lines.contains("\n") ? endOfLine(to) : to);
        } else {
            int behind = endOfLine(end(fields.getValue().getLast().getValueNode()));
            String lineEnd = hasCarriageReturns ? "\r\n" : "\n";
            text = text.substring(0, behind) + lineEnd + " ".repeat(column) + lines + text.substring(behind);
        }
    }

    /** Where a value ends, without the blank lines that the parser counts to it. */
    private int end(Node value) {
        int start = offset(value.getStartMark().getIndex());
        int end = offset(value.getEndMark().getIndex());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Marks count characters of Unicode. */
    private int offset(int index) {
        return text.offsetByCodePoints(0, index);
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }
}
