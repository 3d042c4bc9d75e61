package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Chapter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes an episode's file field by field. What is written is read back as it was, to the last blank. */
final class EpisodeFile {
    private final List<NodeTuple> fields = new ArrayList<>();

    /** A file that has some fields already. */
    static EpisodeFile of(List<NodeTuple> fields) {
        EpisodeFile file = new EpisodeFile();
        file.fields.addAll(fields);
        return file;
    }

    /** The fields of another behind these. */
    EpisodeFile and(EpisodeFile others) {
        fields.addAll(others.fields);
        return this;
    }

    /** A text; nothing where it is absent. */
    EpisodeFile with(String key, @Nullable String value) {
        if (value != null) {
            put(key, scalar(value, ScalarStyle.PLAIN));
        }
        return this;
    }

    /** Yes or no; nothing where it is absent. */
    EpisodeFile with(String key, @Nullable Boolean value) {
        if (value != null) {
            put(key, new ScalarNode(Tag.BOOL, value.toString(), null, null, ScalarStyle.PLAIN));
        }
        return this;
    }

    /** Lines, kept as they are. */
    EpisodeFile withLines(String key, String value) {
        put(key, scalar(value, ScalarStyle.LITERAL));
        return this;
    }

    /** A list of texts; nothing where it is empty. */
    EpisodeFile with(String key, List<String> values) {
        if (!values.isEmpty()) {
            List<Node> items = values.stream()
                    .<Node>map(value -> scalar(value, ScalarStyle.PLAIN))
                    .toList();
            put(key, new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK));
        }
        return this;
    }

    /** Chapters; nothing where there are none. */
    EpisodeFile withChapters(String key, List<Chapter> chapters) {
        if (!chapters.isEmpty()) {
            List<Node> items = chapters.stream()
                    .<Node>map(chapter -> new EpisodeFile()
                            .with("time", chapter.clock())
                            .with("title", chapter.title())
                            .mapping())
                    .toList();
            put(key, new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK));
        }
        return this;
    }

    /** Fields of their own under a key; nothing where there are none. */
    EpisodeFile with(String key, EpisodeFile inner) {
        if (!inner.fields.isEmpty()) {
            put(key, inner.mapping());
        }
        return this;
    }

    /** The file's text. */
    String text() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter out = new StringWriter();
        new Yaml(options).serialize(mapping(), out);
        return out.toString();
    }

    private MappingNode mapping() {
        return new MappingNode(Tag.MAP, List.copyOf(fields), FlowStyle.BLOCK);
    }

    private void put(String key, Node value) {
        fields.add(new NodeTuple(scalar(key, ScalarStyle.PLAIN), value));
    }

    /** The writer takes another style where this one cannot hold the text. */
    private static ScalarNode scalar(String value, ScalarStyle style) {
        return new ScalarNode(Tag.STR, value, null, null, style);
    }
}
