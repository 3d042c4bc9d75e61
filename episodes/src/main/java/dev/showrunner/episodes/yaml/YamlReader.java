package dev.showrunner.episodes.yaml;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.SyntaxRules;
import dev.showrunner.episodes.yaml.YamlNode.Entry;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import dev.showrunner.episodes.yaml.YamlNode.Sequence;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML file into {@linkplain YamlNode nodes}. Works on the parser's events, so that anchors, aliases and tags
 * are seen where they stand, depth is known before anything is nested, and nothing is ever constructed or expanded.
 * Whatever the bytes, the answer is a tree or findings, never an exception.
 */
public final class YamlReader {
    /** How deep values may be nested. */
    public static final int MAX_DEPTH = 50;

    private final Findings findings;
    private final ParserImpl parser;

    private YamlReader(Findings findings, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        this.findings = findings;
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** The fields of a file; absent when it has none that could be read, and the findings say why. */
    public static @Nullable Mapping read(byte[] bytes, Findings findings) {
        String text = Utf8.decode(bytes, findings);
        if (text == null || !VisibleText.check(text, findings)) {
            return null;
        }
        try {
            return new YamlReader(findings, text).document();
        } catch (TooDeep e) {
            return null;
        } catch (MarkedYAMLException e) {
            report(e, findings);
            return null;
        } catch (YAMLException e) {
            // A limit of the parser, reported by it without a place.
            findings.add(
                    SyntaxRules.YAML_SYNTAX,
                    findings.at(1, 1),
                    "The file is not YAML: " + oneLine(e.getMessage()),
                    "Compare it with an example of this kind of file.");
            return null;
        }
    }

    private @Nullable Mapping document() {
        parser.getEvent(); // start of the stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            findings.add(
                    SyntaxRules.EMPTY_FILE,
                    findings.at(1, 1),
                    "The file is empty.",
                    "Write its fields, or delete the file.");
            return null;
        }
        parser.getEvent(); // start of the document
        YamlNode root = node(1);
        if (parser.getEvent() instanceof DocumentEndEvent && !parser.checkEvent(Event.ID.StreamEnd)) {
            add(
                    SyntaxRules.SEVERAL_DOCUMENTS,
                    parser.peekEvent(),
                    "A second document begins here.",
                    "Keep one document, or split the file in two.");
        }
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (root instanceof Text text && text.isNothing()) {
            findings.add(
                    SyntaxRules.EMPTY_FILE,
                    findings.at(1, 1),
                    "The file says nothing.",
                    "Write its fields, or delete the file.");
            return null;
        }
        findings.add(
                SyntaxRules.NOT_A_MAPPING,
                findings.at(root.line(), root.column()),
                "The file holds " + (root instanceof Sequence ? "a list" : "a text") + " instead of fields.",
                "Write fields, each 'key: value' on its own line.");
        return null;
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        int line = line(event);
        int column = column(event);
        if (depth > MAX_DEPTH) {
            add(
                    SyntaxRules.NESTED_TOO_DEEPLY,
                    event,
                    "Values are nested more than " + MAX_DEPTH + " deep here.",
                    "Flatten the file; no field needs more than a few levels.");
            throw new TooDeep();
        }
        refuseExtras(event);
        return switch (event) {
            case ScalarEvent scalar -> text(scalar, line, column);
            case SequenceStartEvent start -> sequence(depth, line, column);
            case MappingStartEvent start -> mapping(depth, line, column);
            default -> new Text("", true, line, column); // an alias, refused above
        };
    }

    private Text text(ScalarEvent scalar, int line, int column) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
            VisibleText.checkUnescaped(text, findings, line, column);
        }
        return new Text(text, scalar.getScalarStyle() == ScalarStyle.PLAIN, line, column);
    }

    private Sequence sequence(int depth, int line, int column) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        if (!(parser.getEvent() instanceof SequenceEndEvent)) {
            throw new IllegalStateException("a sequence has an end");
        }
        return new Sequence(items, line, column);
    }

    private Mapping mapping(int depth, int line, int column) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (!(key instanceof Text word)) {
                findings.add(
                        SyntaxRules.COMPLEX_KEY,
                        findings.at(key.line(), key.column()),
                        "A key has to be a word; here it is " + (key instanceof Sequence ? "a list." : "a mapping."),
                        "Write 'key: value'. A text that begins with '{' or '[' needs quotation marks.");
                continue;
            }
            Integer first = lines.putIfAbsent(word.text(), word.line());
            if (first != null) {
                findings.add(
                        SyntaxRules.DUPLICATE_KEY,
                        findings.at(word.line(), word.column()),
                        "'" + Excerpt.of(word.text()) + "' stands twice; first in line " + first + ".",
                        "Keep the one that is meant.");
            } else if (word.plain() && word.text().equals("<<")) {
                findings.add(
                        SyntaxRules.MERGE_KEY,
                        findings.at(word.line(), word.column()),
                        "Merge keys are not read.",
                        "Write the fields themselves here, or move what is shared to the show or the channel.");
            } else {
                entries.add(new Entry(word, value));
            }
        }
        if (!(parser.getEvent() instanceof MappingEndEvent)) {
            throw new IllegalStateException("a mapping has an end");
        }
        return new Mapping(entries, line, column);
    }

    private void refuseExtras(Event event) {
        if (event instanceof AliasEvent alias) {
            add(
                    SyntaxRules.ALIAS,
                    event,
                    "'*" + Excerpt.of(alias.getAnchor()) + "' is an alias, and aliases are not read.",
                    "Write the value itself, or quote a text that begins with '*'.");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            add(
                    SyntaxRules.ANCHOR,
                    event,
                    "'&" + Excerpt.of(node.getAnchor()) + "' is an anchor, and anchors are not read.",
                    "Remove it, or quote a text that begins with '&'.");
        }
        String tag = tag(event);
        if (tag != null) {
            add(
                    SyntaxRules.TAG,
                    event,
                    "'" + Excerpt.of(tag) + "' is a tag, and tags are not read.",
                    "Remove it; quote a text that begins with '!'.");
        }
    }

    private static @Nullable String tag(Event event) {
        String tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent start -> start.getTag();
            case MappingStartEvent start -> start.getTag();
            default -> null;
        };
        return tag == null ? null : tag.replace(Tag.PREFIX, "!!");
    }

    private void add(Rule rule, Event event, String message, String remedy) {
        findings.add(rule, findings.at(line(event), column(event)), message, remedy);
    }

    private static int line(Event event) {
        Mark mark = event.getStartMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int column(Event event) {
        Mark mark = event.getStartMark();
        return mark == null ? 1 : mark.getColumn() + 1;
    }

    private static void report(MarkedYAMLException e, Findings findings) {
        String problem = problem(e);
        Mark mark = e.getProblemMark();
        if (mark == null || (e.getContextMark() != null && problem.contains("end of stream"))) {
            mark = e.getContextMark(); // where the quotation mark was opened, not where the file ends
        }
        findings.add(
                SyntaxRules.YAML_SYNTAX,
                mark == null ? findings.at(1, 1) : findings.at(mark.getLine() + 1, mark.getColumn() + 1),
                "The file is not YAML from here on: " + problem + ".",
                SyntaxRemedy.of(problem));
    }

    /** What the parser found, without the advice it gives in brackets. */
    private static String problem(MarkedYAMLException e) {
        String problem = oneLine(e.getProblem());
        int advice = problem.indexOf(". (");
        return advice < 0 ? problem : problem.substring(0, advice);
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "it cannot be read" : Excerpt.of(text.replace('\n', ' '));
    }

    /** Ends the reading of a file that is nested too deeply; its finding is already kept. */
    private static final class TooDeep extends RuntimeException {
        TooDeep() {
            super("nested too deeply", null, false, false);
        }
    }
}
