package dev.showrunner.episodes.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Chapter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterProposalTest {
    private static final List<Chapter> MARKS =
            List.of(mark(4, "Hello"), mark(187, ""), mark(190, "Twice"), mark(3729, "Who said \"DNS\"?"));

    @Test
    void marks_become_chapters_that_youtube_shows() {
        assertThat(ChapterProposal.chapters(MARKS))
                .extracting(chapter -> chapter.clock() + " " + chapter.title())
                .containsExactly("00:00 Hello", "03:07 Chapter 2", "1:02:09 Who said \"DNS\"?");
    }

    @Test
    void what_begins_late_is_given_a_beginning() {
        assertThat(ChapterProposal.chapters(List.of(mark(60, "The repair"))))
                .extracting(Chapter::title)
                .containsExactly("Beginning", "The repair");
    }

    @Test
    void the_patch_applies_to_the_file(@TempDir Path folder) throws Exception {
        for (String text :
                List.of("title: One\nairtime: 2027-01-14 19:00\n", "title: One", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n")) {
            Path file = folder.resolve("episodes/klustered/42.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            String patch = ChapterProposal.patch("episodes/klustered/42.yaml", text, MARKS, false)
                    .orElseThrow();
            try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
                git.apply()
                        .setPatch(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8)))
                        .call();
            }
            assertThat(file)
                    .content()
                    .isEqualTo(text + (text.endsWith("\n") ? "" : "\n") + "chapters:\n  - \"00:00 Hello\"\n"
                            + "  - \"03:07 Chapter 2\"\n  - \"1:02:09 Who said \\\"DNS\\\"?\"\n");
        }
    }

    @Test
    void nothing_is_proposed_for_too_few_or_over_others() {
        assertThat(ChapterProposal.patch("e.yaml", "title: One\n", List.of(mark(1, "Hello"), mark(60, "Bye")), false))
                .isEmpty();
        assertThat(ChapterProposal.patch("e.yaml", "title: One\nchapters: [00:00 Hello]\n", MARKS, true))
                .isEmpty();
    }

    @Test
    void a_show_without_chapters_leaves_that_it_aired_where_viewers_read_of_it() {
        assertThat(ChapterProposal.added("title: One", List.of(), true)).contains("title: One\naired: true\n");
        assertThat(ChapterProposal.added("title: One\r\n", List.of(mark(1, "Hello")), true))
                .contains("title: One\r\naired: true\r\n");
        assertThat(ChapterProposal.added("title: One\n", List.of(), false)).isEmpty();
        assertThat(ChapterProposal.added("title: One\naired: yes\n", List.of(), true))
                .isEmpty();
    }

    @Test
    void chapters_alone_say_that_it_aired() {
        assertThat(ChapterProposal.added("title: One\n", MARKS, true).orElseThrow())
                .contains("chapters:")
                .doesNotContain("aired");
    }

    private static Chapter mark(long seconds, String title) {
        return new Chapter(Duration.ofSeconds(seconds), title);
    }
}
