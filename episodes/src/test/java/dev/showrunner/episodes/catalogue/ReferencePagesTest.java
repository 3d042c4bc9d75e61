package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.NotificationFields;
import dev.showrunner.episodes.catalogue.fields.YouTubeFields;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.Rules;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The pages about rules and fields say what the code does. After a change there, write them anew with {@code mvn test
 * -pl episodes -Dtest=ReferencePagesTest -Ddocs.write=true}.
 */
class ReferencePagesTest {
    private static final Set<Structure<?>> WITH_A_TABLE_OF_THEIR_OWN = Set.of(YouTubeFields.TYPE, ClusterFields.TYPE);
    private static final Path DOCS = Path.of("../docs/reference");

    @Test
    void the_page_of_rules_names_every_rule() throws IOException {
        isUpToDate(DOCS.resolve("rules.md"), rules());
    }

    @Test
    void the_page_of_the_channel_repository_names_every_field() throws IOException {
        Path page = DOCS.resolve("channel-repository.md");
        String text = Files.readString(page);
        for (Kind kind : Kind.values()) {
            text = between(text, kind.word(), table(Definition.of(kind).shape()));
        }
        text = between(text, "youtube", table(YouTubeFields.TYPE.shape()));
        text = between(text, "notifications", table(NotificationFields.TARGET.shape()));
        isUpToDate(page, between(text, "clusters", table(ClusterFields.TYPE.shape())));
    }

    private static void isUpToDate(Path page, String expected) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, expected);
        }
        assertThat(page).content().isEqualTo(expected);
    }

    private static String rules() {
        StringBuilder page = new StringBuilder("""
                # Rules

                Everything `showrunner validate` can find. An *error* means that the file is not used: its episode stays at
                the last valid revision, and all others go on. A *warning* means that the file is used as it is.

                This page is generated from the rules themselves; see `ReferencePagesTest`.
                """);
        for (Rules.Group group : Rules.groups()) {
            page.append("\n## ").append(group.title()).append("\n");
            for (Rule rule : group.rules()) {
                page.append("\n### ").append(rule.id()).append("\n\n");
                page.append("*")
                        .append(rule.severity().name().toLowerCase(Locale.ROOT))
                        .append("* ");
                page.append(rule.title()).append(". ").append(rule.why()).append("\n\nInstead of\n\n");
                page.append("```yaml\n").append(rule.bad()).append("\n```\n\nwrite\n\n");
                page.append("```yaml\n").append(rule.good()).append("\n```\n");
            }
        }
        return page.toString();
    }

    private static String table(Shape shape) {
        StringBuilder table = new StringBuilder("| field | | example |\n|---|---|---|\n");
        rows(shape, "", table);
        String older = named(shape, Field.Need.OLDER, Field.Need.STAND_IN);
        String ignored = named(shape, Field.Need.IGNORED);
        if (!older.isEmpty()) {
            table.append("\nOlder spellings, read as they are: ").append(older).append(".\n");
        }
        if (!ignored.isEmpty()) {
            table.append("\nAccepted and without effect: ").append(ignored).append(".\n");
        }
        return table.toString();
    }

    private static void rows(Shape shape, String group, StringBuilder table) {
        for (Field<?> field : shape.fields()) {
            if (field.isPresent()) {
                table.append("| `").append(group).append(field.name());
                table.append(field.need() == Field.Need.REQUIRED ? "` (needed) | " : "` | ");
                table.append(cell(field.description())).append(" | ");
                table.append(field.examples().stream()
                        .map(example -> "`" + cell(example) + "`")
                        .collect(Collectors.joining("<br>")));
                table.append(" |\n");
                if (field.type() instanceof Structure<?> structure && !WITH_A_TABLE_OF_THEIR_OWN.contains(structure)) {
                    rows(structure.shape(), group + field.name() + ".", table);
                }
            }
        }
    }

    private static String named(Shape shape, Field.Need... needs) {
        return shape.fields().stream()
                .filter(field -> Set.of(needs).contains(field.need()))
                .map(field -> "`" + field.name() + "`"
                        + (field.present() == null
                                ? ""
                                : " (`" + field.present().name() + "`)"))
                .collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String between(String page, String kind, String table) {
        String begin = "<!-- fields of " + kind + " -->\n";
        String end = "<!-- end -->";
        int from = page.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        int to = page.indexOf(end, from);
        return page.substring(0, from + begin.length()) + table + page.substring(to);
    }
}
