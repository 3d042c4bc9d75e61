package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Revision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    @TempDir
    Path folder;

    private Scratch source;
    private Revision before;

    @BeforeEach
    void begin() {
        source = Scratch.channel(folder.resolve("source"));
        for (int i = 0; i < 20; i++) {
            source.put("people/p" + i + ".yaml", "name: Person " + i + "\nbio: |\n" + "  Some text.\n".repeat(10));
        }
        before = source.commit("Before");
    }

    @AfterEach
    void close() {
        source.close();
    }

    private List<PathChange> changes() {
        return Changes.between(source.repository(), before, source.commit("After"));
    }

    @Test
    void what_is_added_modified_and_removed_is_told_by_path() {
        source.put("people/new.yaml", "completely: different\n")
                .put("people/p3.yaml", "name: Other\n")
                .remove("people/p7.yaml")
                .put("README.md", "x");

        assertThat(changes())
                .containsExactly(
                        new PathChange.Added("README.md"),
                        new PathChange.Added("people/new.yaml"),
                        new PathChange.Modified("people/p3.yaml"),
                        new PathChange.Removed("people/p7.yaml"));
    }

    @Test
    void nothing_changes_between_a_revision_and_itself() {
        assertThat(Changes.between(source.repository(), before, before)).isEmpty();
    }

    @Test
    void a_rename_with_a_small_edit_is_a_rename() {
        source.put("people/p3.yaml", "name: Person 3, Dr\nbio: |\n" + "  Some text.\n".repeat(10))
                .rename("people/p3.yaml", "people/ada.yaml");

        assertThat(changes()).containsExactly(new PathChange.Renamed("people/p3.yaml", "people/ada.yaml"));
    }

    @Test
    void a_folder_that_moves_is_as_many_renames() {
        for (int i = 0; i < 20; i++) {
            source.rename("people/p" + i + ".yaml", "guests/p" + i + ".yaml");
        }

        assertThat(changes())
                .hasSize(20)
                .allSatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                PathChange.Renamed.class,
                                renamed -> assertThat(renamed.from())
                                        .isEqualTo(renamed.path().replace("guests", "people"))));
    }

    @Test
    void a_file_that_becomes_a_link_is_removed_and_comes_back_when_it_is_one_again() {
        source.symlink("people/p3.yaml", "/etc/passwd");
        assertThat(changes()).containsExactly(new PathChange.Removed("people/p3.yaml"));

        before = source.commit("Link");
        source.put("people/p3.yaml", "name: Person again\n");
        assertThat(changes()).containsExactly(new PathChange.Added("people/p3.yaml"));
    }

    @Test
    void submodules_and_links_are_no_changes() {
        source.submodule("vendor").symlink("people/link.yaml", "p1.yaml");

        assertThat(changes()).isEmpty();
    }
}
