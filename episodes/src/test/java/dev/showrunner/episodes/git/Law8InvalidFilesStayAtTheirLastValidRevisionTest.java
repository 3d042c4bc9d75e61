package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions apply in order; the last one wins, and an invalid file keeps its episode at the last valid revision. */
class Law8InvalidFilesStayAtTheirLastValidRevisionTest {
    private static final String ONE = "episodes/live/one.yaml";
    private static final String TWO = "episodes/live/two.yaml";
    private static final String BROKEN = "title: Broken\nairtime: tomorrow\n";

    @TempDir
    Path folder;

    private Scratch source;
    private CatalogueStore store;

    @BeforeEach
    void open() {
        source = Scratch.channel(folder.resolve("source")).put("shows/live.yaml", "title: Live\n");
        store = Store.open(folder.resolve("mirror"), source);
    }

    @AfterEach
    void close() {
        store.close();
        source.close();
    }

    private Revision commitAndFetch(String message) {
        Revision revision = source.commit(message);
        assertThat(store.fetch().inForce()).contains(revision);
        return revision;
    }

    private void restartWithoutMemory() {
        store.close();
        store = Store.open(folder.resolve("another mirror"), source);
        store.fetch();
    }

    private String title(Revision revision, String id) {
        return Store.title(store, revision, id);
    }

    @Test
    void the_last_revision_wins() {
        source.put(ONE, Store.episode("First")).commit("First");
        source.put(ONE, Store.episode("Second")).commit("Second");
        Revision third = source.put(ONE, Store.episode("Third")).commit("Third");
        store.fetch();

        assertThat(store.inForce()).contains(third);
        assertThat(title(third, "live/one")).isEqualTo("Third");
    }

    @Test
    void an_invalid_file_keeps_its_episode_and_does_not_hold_up_the_others() {
        source.put(ONE, Store.episode("One")).put(TWO, Store.episode("Two"));
        Revision valid = commitAndFetch("Valid");
        source.put(ONE, BROKEN).put(TWO, Store.episode("Two, better"));
        Revision broken = commitAndFetch("Broken");

        assertThat(title(broken, "live/one")).isEqualTo("One");
        assertThat(title(broken, "live/two")).isEqualTo("Two, better");
        Reading reading = store.read(broken);
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.diagnostics())
                .filteredOn(found -> found.rule().equals("older-version"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.location().file()).isEqualTo(ONE);
                    assertThat(found.message()).contains(valid.abbreviated());
                });
        assertThat(store.at(broken).diagnostics()).isEqualTo(reading.diagnostics());
    }

    @Test
    void a_mended_file_counts_again() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put(ONE, BROKEN);
        commitAndFetch("Broken");
        source.put(ONE, Store.episode("Mended"));
        Revision mended = commitAndFetch("Mended");

        assertThat(title(mended, "live/one")).isEqualTo("Mended");
        assertThat(store.read(mended).diagnostics())
                .extracting(Diagnostic::rule)
                .doesNotContain("older-version");
    }

    @Test
    void the_last_valid_version_counts_even_when_it_was_never_fetched_by_itself() {
        source.put(ONE, Store.episode("Old"));
        commitAndFetch("Old");
        source.put(ONE, Store.episode("Newer")).commit("Newer");
        source.put(ONE, Store.episode("Old")).commit("Back");
        source.put(ONE, Store.episode("Newest")).commit("Newest");
        source.put(ONE, BROKEN).commit("Broken");
        source.put(TWO, Store.episode("Two"));
        Revision last = commitAndFetch("Something else");

        assertThat(title(last, "live/one")).isEqualTo("Newest");
    }

    @Test
    void the_answer_does_not_depend_on_what_was_read_before() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put(ONE, BROKEN);
        commitAndFetch("Broken");
        source.put(ONE, BROKEN + "# still\n");
        Revision still = commitAndFetch("Still broken");
        var before = Store.said(store.read(still));
        restartWithoutMemory();

        assertThat(Store.said(store.read(still))).isEqualTo(before);
        assertThat(title(still, "live/one")).isEqualTo("One");
    }

    @Test
    void a_file_that_broke_while_it_was_renamed_is_followed_back() {
        String text =
                Store.episode("One") + "description: |\n" + "  A long text that makes it the same file.\n".repeat(20);
        source.put("episodes/live/uno.yaml", text);
        commitAndFetch("Valid");
        source.remove("episodes/live/uno.yaml").put(ONE, text.replace("2027-04-01T19:00", "tomorrow"));
        Revision broken = commitAndFetch("Renamed and broken");

        assertThat(title(broken, "live/one")).isEqualTo("One");
        assertThat(store.at(broken).episodes()).hasSize(1);
    }

    @Test
    void a_file_that_never_was_valid_is_left_out_and_not_taken_for_deleted() {
        source.put(TWO, Store.episode("Two")).put(ONE, BROKEN);
        Revision revision = commitAndFetch("Broken from the start");

        assertThat(store.at(revision).episodes()).containsOnlyKeys(new EpisodeId("live", "two"));
        assertThat(store.read(revision).unusable()).containsExactly(new EpisodeId("live", "one"));
    }

    @Test
    void a_deleted_file_that_comes_back_broken_does_not_bring_its_past_back() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.remove(ONE);
        commitAndFetch("Deleted");
        source.put(ONE, BROKEN);
        Revision back = commitAndFetch("Back, broken");

        assertThat(store.at(back).episodes()).isEmpty();
    }

    @Test
    void an_invalid_channel_file_stays_at_its_last_valid_version() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put("channel.yaml", "name: [\n").put(ONE, Store.episode("One, better"));
        Revision broken = commitAndFetch("Broken channel");

        assertThat(store.at(broken).channel().name()).isEqualTo("Test Channel");
        assertThat(title(broken, "live/one")).isEqualTo("One, better");
    }

    @Test
    void a_repository_that_never_was_a_channel_is_not_one() {
        source.clear()
                .put("channel.yaml", "name: [\n")
                .put(ONE, Store.episode("One"))
                .commit("Never valid");

        assertThat(store.fetch()).isInstanceOfSatisfying(FetchResult.NotAChannel.class, not -> {
            assertThat(not.inForce()).isEmpty();
            assertThat(not.reason()).startsWith("channel.yaml");
            assertThat(not.diagnostics()).isNotEmpty();
        });
    }

    @Test
    void a_removed_channel_file_keeps_the_revision_before_in_force() {
        source.put(ONE, Store.episode("One"));
        Revision valid = commitAndFetch("Valid");
        source.remove("channel.yaml").commit("Not a channel any more");

        assertThat(store.fetch())
                .isInstanceOfSatisfying(
                        FetchResult.NotAChannel.class,
                        not -> assertThat(not.inForce()).contains(valid));
    }

    @Test
    void a_rewritten_branch_that_is_no_channel_keeps_the_old_revision_in_force() {
        source.put(ONE, Store.episode("One"));
        Revision valid = commitAndFetch("Valid");
        source.clear().put("README.md", "another project").rewrite(null, "Pushed to the wrong place");

        assertThat(store.fetch())
                .isInstanceOfSatisfying(
                        FetchResult.NotAChannel.class,
                        not -> assertThat(not.inForce()).contains(valid));
        assertThat(title(valid, "live/one")).isEqualTo("One");
    }

    @Test
    void of_two_files_with_one_id_the_one_that_was_there_stays() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put("episodes/live/2027/one.yaml", Store.episode("Usurper"));
        commitAndFetch("Second file with the id");
        source.put(TWO, Store.episode("Two"));
        commitAndFetch("Something else");
        source.put(ONE, Store.episode("One, edited meanwhile"));
        Revision last = commitAndFetch("Edit");

        assertThat(title(last, "live/one")).isEqualTo("One");
        assertThat(title(last, "live/two")).isEqualTo("Two");
        var before = Store.said(store.read(last));
        restartWithoutMemory();
        assertThat(Store.said(store.read(last))).isEqualTo(before);
    }

    @Test
    void a_contradiction_that_lasts_for_ever_ends_the_same_way_with_and_without_memory() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put("episodes/live/2027/one.yaml", Store.episode("Usurper"));
        Revision last = commitAndFetch("Second file with the id");
        for (int i = 0; i < LastValidVersions.LASTING + 3; i++) {
            source.put("people/p" + i + ".yaml", "name: P" + i + "\n");
            last = commitAndFetch("P" + i);
            if (i == LastValidVersions.LASTING - 5) {
                assertThat(title(last, "live/one")).isEqualTo("One");
            }
        }
        var before = Store.said(store.read(last));
        restartWithoutMemory();

        assertThat(Store.said(store.read(last))).isEqualTo(before);
        assertThat(store.read(last).unusable()).contains(new EpisodeId("live", "one"));
    }

    @Test
    void how_far_back_is_looked_does_not_depend_on_memory() {
        Limits near = new Limits(Limits.DEFAULT.silence(), Limits.DEFAULT.fetch(), 1 << 30, 1000, 50, 10);
        store.close();
        store = Store.open(folder.resolve("near"), source, near);
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.put(ONE, BROKEN);
        Revision last = commitAndFetch("Broken");
        for (int i = 0; i < 9; i++) {
            source.put(TWO, Store.episode("Two " + i));
            last = commitAndFetch("Two " + i);
        }
        assertThat(title(last, "live/one")).isEqualTo("One");
        source.put(TWO, Store.episode("Two at last"));
        last = commitAndFetch("Two at last");

        assertThat(title(last, "live/one")).isEqualTo("(none)");
        var before = Store.said(store.read(last));
        store.close();
        store = Store.open(folder.resolve("another near"), source, near);
        store.fetch();
        assertThat(Store.said(store.read(last))).isEqualTo(before);
    }

    @Test
    void links_never_stand_in_for_a_file() {
        source.put(ONE, Store.episode("One"));
        commitAndFetch("Valid");
        source.symlink(ONE, "/etc/passwd");
        Revision linked = commitAndFetch("Link");

        assertThat(store.at(linked).episodes()).isEmpty();
        assertThat(Store.rules(store.read(linked), ONE)).containsExactly("not-a-regular-file");
    }
}
