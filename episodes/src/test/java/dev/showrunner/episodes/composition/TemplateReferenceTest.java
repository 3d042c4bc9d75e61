package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "templates.md");

    @Test
    void every_name_and_every_block_is_in_the_reference() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Values.NAMES).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(Block.defaultOrder()).allSatisfy(block -> assertThat(page).contains("| `" + block + "` |"));
    }

    @Test
    void the_example_of_the_reference_works() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```mustache\n") + "```mustache\n".length();
        Sample sample = new Sample();
        sample.blocks = List.of("guests");
        sample.files =
                sample.files.with("templates/guests.mustache", page.substring(start, page.indexOf("```", start)));

        assertThat(sample.desired().description()).startsWith("""
                        Tonight's guests
                        Inês Duarte: Wrote the runbook everybody else copies.
                        Tomás Vega: Debugs for fun, and sometimes for money.
                        """);
    }
}
