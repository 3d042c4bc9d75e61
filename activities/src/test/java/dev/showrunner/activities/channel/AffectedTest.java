package dev.showrunner.activities.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.channel.Affected.Appeared;
import dev.showrunner.activities.channel.Affected.Change;
import dev.showrunner.activities.channel.Affected.Changed;
import dev.showrunner.activities.channel.Affected.Gone;
import dev.showrunner.activities.channel.Affected.Renamed;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.plan.Budget;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffectedTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));
    private static final EpisodeId ONE = EpisodeId.parse("live/one");
    private static final EpisodeId TWO = EpisodeId.parse("live/two");
    private static final String FILE = "episodes/live/one.yaml";

    @TempDir
    Path folder;

    private ChannelFolder channel;
    private CatalogueStore catalogues;
    private Affected affected;

    @BeforeEach
    void open() {
        channel = new ChannelFolder(folder.resolve("channel"), CLOCK)
                .put("shows/live.yaml", "name: Live\n")
                .put("people/ada.yaml", "name: Ada\n")
                .put(FILE, episode("One", "guests: [ada]\n"))
                .put("episodes/live/two.yaml", episode("Two", ""));
        catalogues = new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(channel.folder()),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(CLOCK));
        affected = new Affected(catalogues, new Composer("test"), CLOCK);
    }

    @AfterEach
    void close() {
        catalogues.close();
        channel.close();
    }

    private static String episode(String title, String more) {
        return "title: " + title + "\nairtime: 2027-04-01T19:00\n" + more;
    }

    private Revision commit(String message) {
        Revision revision = channel.commit(message);
        catalogues.fetch();
        return revision;
    }

    private List<Change> between(Revision before, Revision now) {
        return affected.between(catalogues.at(before), catalogues.at(now));
    }

    private List<EpisodeId> strays(Revision revision, EpisodeId... seen) {
        return affected.strays(catalogues.at(revision), List.of(seen));
    }

    @Test
    void what_is_kept_for_an_episode_follows_its_length_and_its_run_of_show() {
        channel.put("shows/live.yaml", "name: Live\nduration: 2h\n")
                .put("shows/long.yaml", "name: Long\nrunOfShow:\n  gates: T-60m\n")
                .put("episodes/long/one.yaml", episode("Three", "duration: 4h\n"))
                .put("episodes/live/three.yaml", episode("Draft", "status: draft\n"));
        Revision now = commit("Begin");

        assertThat(affected.needs(catalogues.at(now)))
                .extracting(Budget.Need::units)
                .containsExactlyInAnyOrder(252 + 588, 252 + 588, 252 + 828 + 60);
    }

    @Test
    void only_the_episodes_that_name_a_person_follow_their_details() {
        Revision before = commit("Begin");
        channel.put("people/ada.yaml", "name: Ada Lovelace\n");
        Revision now = commit("Full name");

        assertThat(between(before, now)).containsExactly(new Changed(ONE));
    }

    @Test
    void a_file_that_lands_appears_and_one_that_goes_is_gone() {
        Revision before = commit("Begin");
        channel.put("episodes/live/three.yaml", episode("Three", "")).remove(FILE);
        Revision now = commit("Swap");

        // Two is among them: the series in its description names its siblings.
        assertThat(between(before, now))
                .contains(new Appeared(EpisodeId.parse("live/three")), new Gone(ONE, "Its file was deleted"));
    }

    @Test
    void a_moved_file_is_renamed_and_not_gone() {
        Revision before = commit("Begin");
        channel.rename(FILE, "episodes/live/uno.yaml");
        Revision now = commit("Rename");

        assertThat(between(before, now))
                .contains(new Renamed(ONE, EpisodeId.parse("live/uno")))
                .doesNotHaveAnyElementsOfTypes(Gone.class, Appeared.class);
    }

    @Test
    void episodes_of_a_show_whose_file_was_deleted_are_not_gone() {
        Revision before = commit("Begin");
        channel.remove("shows/live.yaml");
        Revision now = commit("Oops");

        assertThat(between(before, now)).containsExactlyInAnyOrder(new Changed(ONE), new Changed(TWO));
        assertThat(strays(now, ONE, TWO)).isEmpty();
    }

    @Test
    void episodes_of_a_show_whose_file_was_renamed_are_not_gone() {
        Revision before = commit("Begin");
        channel.rename("shows/live.yaml", "shows/lively.yaml");
        Revision now = commit("A nicer name");

        assertThat(between(before, now)).containsExactlyInAnyOrder(new Changed(ONE), new Changed(TWO));
        assertThat(strays(now, ONE, TWO)).isEmpty();
    }

    @Test
    void an_episode_without_airtime_is_not_gone() {
        Revision before = commit("Begin");
        channel.put(FILE, "title: One\nguests: [ada]\n");
        Revision now = commit("Airtime to be found");

        assertThat(between(before, now)).doesNotHaveAnyElementsOfTypes(Gone.class);
        assertThat(strays(now, ONE)).isEmpty();
    }

    @Test
    void a_draft_again_is_gone() {
        Revision before = commit("Begin");
        channel.put(FILE, episode("One", "status: draft\n"));
        Revision now = commit("Not yet");

        assertThat(between(before, now)).contains(new Gone(ONE, "It is a draft again"));
        assertThat(strays(now, ONE)).containsExactly(ONE);
    }

    @Test
    void an_event_whose_file_cannot_be_read_is_no_stray() {
        channel.put("episodes/live/new.yaml", "title: [\n");
        Revision now = commit("A slip");

        assertThat(strays(now, EpisodeId.parse("live/new"), EpisodeId.parse("live/never")))
                .containsExactly(EpisodeId.parse("live/never"));
    }

    @Test
    void an_event_under_a_former_name_is_no_stray() {
        commit("Begin");
        channel.rename(FILE, "episodes/live/uno.yaml");
        Revision now = commit("Rename");

        assertThat(strays(now, ONE)).isEmpty();
    }
}
