package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueStoreTest {
    private static final String ONE = "episodes/live/one.yaml";

    @TempDir
    Path folder;

    private Scratch source;
    private CatalogueStore store;

    @BeforeEach
    void open() {
        source = Scratch.channel(folder.resolve("source"))
                .put("shows/live.yaml", "title: Live\n")
                .put("shows/talk.yaml", "title: Talk\n")
                .put("people/ada.yaml", "name: Ada\n")
                .put(ONE, Store.episode("One"))
                .put("episodes/talk/first.yaml", Store.episode("First talk"));
        store = Store.open(folder.resolve("mirror"), source);
    }

    @AfterEach
    void close() {
        store.close();
        source.close();
    }

    private static EpisodeId id(String id) {
        return EpisodeId.parse(id);
    }

    @Test
    void a_revision_is_read_once_and_given_out_again() {
        Revision first = source.commit("First");
        store.fetch();
        Catalogue catalogue = store.at(first);

        assertThat(catalogue.revision()).isEqualTo(first);
        assertThat(catalogue.episodes()).containsOnlyKeys(id("live/one"), id("talk/first"));
        assertThat(store.at(first)).isSameAs(catalogue);
    }

    @Test
    void revisions_before_the_one_in_force_can_be_read_too() {
        Revision first = source.commit("First");
        Revision second = source.put(ONE, Store.episode("Uno")).commit("Second");
        store.fetch();

        assertThat(Store.title(store, second, "live/one")).isEqualTo("Uno");
        assertThat(Store.title(store, first, "live/one")).isEqualTo("One");
    }

    @Test
    void an_unknown_revision_is_told() {
        source.commit("First");
        store.fetch();

        assertThatExceptionOfType(UnknownRevision.class)
                .isThrownBy(() -> store.at(new Revision("1234567890123456789012345678901234567890")))
                .withMessageContaining("1234567");
    }

    @Test
    void a_revision_that_never_was_a_channel_has_no_catalogue() {
        Revision empty = source.clear().put("README.md", "soon").commit("Nothing yet");
        Revision channel = source.put("channel.yaml", "name: Mine\nzone: UTC\n").commit("A channel");
        store.fetch();

        assertThat(store.inForce()).contains(channel);
        assertThatExceptionOfType(NoCatalogue.class)
                .isThrownBy(() -> store.at(empty))
                .satisfies(no -> assertThat(no.diagnostics())
                        .extracting(found -> found.rule())
                        .containsExactly("not-a-channel"));
    }

    @Test
    void a_renamed_episode_is_told_with_its_former_id() {
        Revision before = source.commit("Before");
        Revision after = source.rename(ONE, "episodes/live/uno.yaml").commit("After");
        store.fetch();

        assertThat(store.changes(before, after)).containsExactly(new PathChange.Renamed(ONE, "episodes/live/uno.yaml"));
        assertThat(store.renamed(before, after)).isEqualTo(Map.of(id("live/uno"), id("live/one")));
        assertThat(store.previousIds(id("live/uno"), after)).containsExactly(id("live/one"));
    }

    @Test
    void an_episode_that_declares_another_id_is_renamed_too() {
        Revision before = source.commit("Before");
        Revision after = source.put(ONE, "id: uno\n" + Store.episode("One")).commit("After");
        store.fetch();

        assertThat(store.renamed(before, after)).isEqualTo(Map.of(id("live/uno"), id("live/one")));
        assertThat(store.previousIds(id("live/uno"), after)).containsExactly(id("live/one"));
    }

    @Test
    void former_ids_are_found_through_several_renames_the_latest_first() {
        source.commit("One");
        source.rename(ONE, "episodes/live/two.yaml").commit("Two");
        source.put("people/ada.yaml", "name: Ada Lovelace\n").commit("In between");
        Revision last = source.rename("episodes/live/two.yaml", "episodes/talk/three.yaml")
                .commit("Three");
        store.fetch();

        assertThat(store.previousIds(id("talk/three"), last)).containsExactly(id("live/two"), id("live/one"));
    }

    @Test
    void an_id_that_another_episode_has_now_is_not_a_former_one() {
        source.commit("Before");
        Revision renamed = source.rename(ONE, "episodes/live/uno.yaml").commit("Renamed");
        Revision again = source.put(ONE, Store.episode("Another one")).commit("A new one");
        store.fetch();

        assertThat(store.previousIds(id("live/uno"), renamed)).containsExactly(id("live/one"));
        assertThat(store.previousIds(id("live/uno"), again)).isEmpty();
        assertThat(store.previousIds(id("live/one"), again)).isEmpty();
    }

    @Test
    void a_new_episode_has_no_former_id() {
        source.commit("Before");
        Revision after =
                source.put("episodes/live/new.yaml", Store.episode("New")).commit("New");
        store.fetch();

        assertThat(store.previousIds(id("live/new"), after)).isEmpty();
        assertThat(store.previousIds(id("live/nobody"), after)).isEmpty();
    }

    @Test
    void the_history_of_an_episode_leaves_out_what_only_concerns_other_shows() {
        Revision first = source.commit("First");
        Revision guest = source.put("people/ada.yaml", "name: Ada Lovelace\n").commit("A guest's name");
        source.put("episodes/talk/first.yaml", Store.episode("Another show")).commit("Another show");
        Revision sibling =
                source.put("episodes/live/two.yaml", Store.episode("Two")).commit("A sibling");
        Revision last =
                source.put("episodes/talk/first.yaml", Store.episode("Again")).commit("Another show again");
        store.fetch();

        assertThat(store.history(id("live/one"), last, 10)).containsExactly(sibling, guest, first);
        assertThat(store.history(id("live/one"), last, 2)).containsExactly(sibling, guest);
    }

    @Test
    void the_history_of_an_episode_goes_on_in_what_a_force_push_removed() {
        Revision first = source.commit("First");
        Revision dropped = source.put(ONE, Store.episode("Dropped")).commit("Dropped");
        store.fetch();
        Revision instead = source.put(ONE, Store.episode("Instead")).rewrite(first, "Instead");
        store.fetch();

        assertThat(store.history(id("live/one"), instead, 10)).containsExactly(instead, dropped, first);
        assertThat(Store.title(store, dropped, "live/one")).isEqualTo("Dropped");
    }

    @Test
    void revisions_before_there_was_a_channel_are_not_part_of_a_history() {
        source.remove("channel.yaml").commit("Not yet");
        Revision channel = source.put("channel.yaml", "name: Mine\nzone: UTC\n").commit("A channel");
        store.fetch();

        assertThat(store.history(id("live/one"), channel, 10)).containsExactly(channel);
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        List<Revision> revisions = IntStream.range(0, 12)
                .mapToObj(i -> source.put(ONE, Store.episode("Take " + i)).commit("Take " + i))
                .toList();
        store.fetch();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> titles = threads.invokeAll(IntStream.range(0, 48)
                    .<Callable<String>>mapToObj(i -> () -> Store.title(store, revisions.get(i % 12), "live/one"))
                    .toList());
            for (int i = 0; i < titles.size(); i++) {
                assertThat(titles.get(i).get()).isEqualTo("Take " + i % 12);
            }
        }
    }
}
