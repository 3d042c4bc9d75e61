package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.Parameters;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import dev.showrunner.episodes.yaml.YamlNode.Sequence;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import dev.showrunner.episodes.yaml.YamlReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one break file. Strict: whatever is found, a warning too, refuses the file. Its YAML is as limited as a
 * catalogue's: no anchors, aliases, tags or duplicate keys.
 */
public final class BreakReader {
    /** Parameters that every break may use: the names of the game's objects. */
    public static final Set<String> GAME = Set.of("namespace", "app", "database", "seed", "secret");

    static final int LARGEST = 64 * 1024;

    private BreakReader() {}

    /**
     * What came of reading.
     *
     * @param read absent when anything was found
     * @param diagnostics what was found, each with file, line and column
     */
    public record Reading(@Nullable Break read, List<Diagnostic> diagnostics) {}

    /**
     * Reads a file.
     *
     * @param path as it stands in diagnostics; its name without {@code .yaml} has to be the break's id
     */
    public static Reading read(String path, byte[] bytes) {
        Findings findings = new Findings(path);
        Break read = isPlain(bytes, findings) ? read(path, bytes, findings) : null;
        List<Diagnostic> diagnostics = findings.diagnostics();
        return new Reading(diagnostics.isEmpty() ? read : null, diagnostics);
    }

    /** What comes of a file that is too large to be looked into. */
    static Reading tooLarge(String path, long size) {
        Findings findings = new Findings(path);
        tooLarge(size, findings);
        return new Reading(null, findings.diagnostics());
    }

    private static void tooLarge(long size, Findings findings) {
        findings.add(
                BreakRules.TOO_LARGE,
                findings.at(0, 0),
                "The file has " + size + " bytes; " + LARGEST + " are read.",
                "Shorten it, or split the break in two.");
    }

    private static @Nullable Break read(String path, byte[] bytes, Findings findings) {
        Mapping mapping = YamlReader.read(bytes, findings);
        if (mapping == null) {
            return null;
        }
        Source source = new Source(findings);
        Values values = BreakFields.SHAPE.read(mapping, source);
        Set<String> parameters = new HashSet<>(GAME);
        parameters.addAll(BreakFields.declared(values));
        checkTexts(mapping, parameters, source);
        checkNames(path, values, findings);
        checkAmounts(values, findings);
        if (!findings.diagnostics().isEmpty()) {
            return null;
        }
        Break read = BreakFields.of(values);
        checkNeeds(read, values, findings);
        return read;
    }

    /** Describes break files to editors; JSON Schema, draft 7. */
    public static ObjectNode schema() {
        return BreakFields.SHAPE.schema();
    }

    private static boolean isPlain(byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            tooLarge(bytes.length, findings);
            return false;
        }
        int line = 1;
        int column = 1;
        for (byte b : bytes) {
            if (b == '\n') {
                line++;
                column = 1;
            } else if (b < ' ' || b == 0x7F) {
                findings.add(
                        BreakRules.NOT_ASCII,
                        findings.at(line, column),
                        "The byte 0x%02X is not a printable ASCII character.".formatted(b & 0xFF),
                        "Type the text again with plain characters; no tabs, no Windows line ends.");
                return false;
            } else {
                column++;
            }
        }
        return true;
    }

    /** Escapes can make characters that the bytes do not show, and every parameter has to exist. */
    private static void checkTexts(YamlNode node, Set<String> parameters, Source source) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach(entry -> {
                    checkTexts(entry.key(), parameters, source);
                    checkTexts(entry.value(), parameters, source);
                });
            case Sequence sequence -> sequence.items().forEach(item -> checkTexts(item, parameters, source));
            case Text text -> checkText(text, parameters, source);
        }
    }

    private static void checkText(Text text, Set<String> parameters, Source source) {
        if (text.text().chars().anyMatch(c -> (c < ' ' && c != '\n') || c > '~')) {
            source.report(
                    BreakRules.NOT_ASCII,
                    text,
                    "An escape in this text makes a character that is not printable ASCII.",
                    "Write the text with plain characters.");
        }
        for (String name : Parameters.namedIn(text.text())) {
            if (!parameters.contains(name)) {
                source.report(
                        BreakRules.UNKNOWN_PARAMETER,
                        text,
                        "There is no parameter '" + name + "'.",
                        "Declare it under 'parameters', or use one of the game's: "
                                + String.join(", ", GAME.stream().sorted().toList()) + ".");
            }
        }
    }

    private static void checkNeeds(Break read, Values values, Findings findings) {
        if (read.usesHosts() && !read.needs().apply().offers(ClusterKind.KUBEADM_HOST)) {
            findings.add(
                    BreakRules.NO_HOSTS,
                    values.place(BreakFields.NEEDS),
                    "This break works on hosts, and asks for a cluster without any.",
                    "Write kubeadm-host or root-ssh under 'needs' for 'apply'.");
        }
    }

    private static void checkNames(String path, Values values, Findings findings) {
        String id = values.get(BreakFields.ID);
        String title = values.get(BreakFields.TITLE);
        if (id == null) {
            return; // reported
        }
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        if (!id.equals(name)) {
            findings.add(
                    BreakRules.ID_IS_NOT_THE_NAME,
                    values.place(BreakFields.ID),
                    "The file is called '" + name + "', and the id is '" + id + "'.",
                    "Rename one of them.");
        }
        String telltale = title == null ? null : BreakFields.telltale(id, title);
        if (telltale != null) {
            findings.add(
                    BreakRules.TITLE_TELLS,
                    values.place(BreakFields.TITLE),
                    "The title gives '" + telltale + "' away.",
                    "Name the mood, not the cause.");
        }
    }

    private static void checkAmounts(Values values, Findings findings) {
        List<String> hints = values.get(BreakFields.HINTS);
        if (hints != null && hints.size() != 3) {
            findings.add(
                    BreakRules.THREE_HINTS,
                    values.place(BreakFields.HINTS),
                    "There are " + hints.size() + " hints here.",
                    "Write three: a direction, the concept, the answer.");
        }
        for (var field : List.of(BreakFields.APPLY, BreakFields.VERIFY)) {
            List<?> list = values.get(field);
            // A list is empty, too, when the only entry in it was refused.
            if (list != null && list.isEmpty() && findings.diagnostics().isEmpty()) {
                findings.add(
                        BreakRules.NOTHING_DONE,
                        values.place(field),
                        "'" + field.name() + "' is empty.",
                        "Write at least one entry.");
            }
        }
    }
}
