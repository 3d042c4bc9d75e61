package dev.showrunner.activities.breaks.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The page of breaks says what the files say, but for what would spoil them. After a change there, write it anew with
 * {@code mvn test -pl activities -am -Dtest=BreaksPageTest -Ddocs.write=true}.
 */
class BreaksPageTest {
    private static final Path PAGE = Path.of("../docs/reference/breaks.md");

    @Test
    void the_page_of_breaks_lists_every_break_without_its_cause() throws IOException {
        List<Break> breaks = BreakCatalogue.own().breaks();
        String expected = page(breaks);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).content().isEqualTo(expected);
        for (Break one : breaks) {
            assertThat(expected).doesNotContain(one.id()).doesNotContain(one.fix());
        }
    }

    private static String page(List<Break> breaks) {
        StringBuilder page = new StringBuilder("""
                # Breaks

                %d faults that Showrunner brings along, by the part of a cluster that they are about. Each has made its round
                trip, on a real API server or over SSH on hosts as kubeadm leaves them: applied, seen, taken back without a
                trace. Neither causes nor ids stand here, so
                contestants may read this page; `showrunner breaks list` names the ids, and `showrunner breaks show ID --answer`
                tells all. *Shows on* is the least cluster on which contestants see anything of it.

                This page is generated from the files; see `BreaksPageTest`. [Break files](break-files.md) tells how to write one.
                """.formatted(breaks.size()));
        for (Layer layer : Layer.values()) {
            List<Break> here = breaks.stream()
                    .filter(one -> one.layer() == layer)
                    .sorted(Comparator.comparing(Break::difficulty).thenComparing(Break::title))
                    .toList();
            if (!here.isEmpty()) {
                page.append("\n## ").append(word(layer)).append("\n\n");
                page.append("| title | difficulty | in the way of | shows on |\n|---|---|---|---|\n");
                here.forEach(one -> page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                one.title(),
                                word(one.difficulty()),
                                word(one.blocks()),
                                word(one.needs().symptom()))));
            }
        }
        return page.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
