package dev.showrunner.cli.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueOnShowTest {
    private static final EpisodeId SEVEN = EpisodeId.parse("talk/7");
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path channel;
    private CatalogueStore catalogues;
    private CatalogueOnShow onShow;
    private Instant now = START;

    @BeforeEach
    void channel() {
        channel = folder.resolve("channel");
        WorkingRepository.create(
                channel,
                Map.of(
                        "channel.yaml", "name: Night School\nzone: Europe/London\n".getBytes(UTF_8),
                        "shows/talk.yaml", "name: Talk\n".getBytes(UTF_8),
                        "people/jane.yaml", "name: Jane\n".getBytes(UTF_8),
                        "people/joe.yaml", "name: Joe\n".getBytes(UTF_8),
                        "episodes/talk/7.yaml",
                                "title: Seven\nairtime: 2031-06-13 20:00\nguests: [jane]\n".getBytes(UTF_8)),
                InstantSource.fixed(START));
        catalogues = new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(channel),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.fixed(START)));
        catalogues.fetch();
        onShow = new CatalogueOnShow(catalogues);
    }

    @AfterEach
    void close() {
        catalogues.close();
    }

    /** Commits a minute later; nothing takes the file away. Answers when. */
    private Instant commit(String path, String text) throws Exception {
        now = now.plusSeconds(60);
        if (text.isEmpty()) {
            Files.delete(channel.resolve(path));
        } else {
            write(path, text);
        }
        try (Git git = Git.open(channel.toFile())) {
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            PersonIdent ada = new PersonIdent("Ada", "ada@example.org", now, ZoneOffset.UTC);
            git.commit()
                    .setAuthor(ada)
                    .setCommitter(ada)
                    .setSign(false)
                    .setMessage("A change")
                    .call();
        }
        catalogues.fetch();
        return now;
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(channel.resolve(path), text);
    }

    @Test
    void whatever_a_calendar_s_entry_comes_from_is_a_change_of_it() throws Exception {
        assertThat(onShow.changedAt(SEVEN)).contains(START);
        for (String path :
                new String[] {"channel.yaml", "shows/talk.yaml", "people/jane.yaml", "episodes/talk/7.yaml"}) {
            Instant changed = commit(path, Files.readString(channel.resolve(path)) + "# changed\n");
            assertThat(onShow.changedAt(SEVEN)).as(path).contains(changed);
        }
    }

    @Test
    void what_it_does_not_come_from_is_none() throws Exception {
        commit("people/joe.yaml", "name: Joseph\n");

        assertThat(onShow.changedAt(SEVEN)).contains(START);
    }

    @Test
    void a_guest_s_file_that_goes_away_and_one_that_becomes_what_it_was_are_changes_too() throws Exception {
        Instant renamed = commit("people/jane.yaml", "name: Jane Doe\n");
        assertThat(onShow.changedAt(SEVEN)).contains(renamed);

        Instant back = commit("people/jane.yaml", "name: Jane\n");
        assertThat(onShow.changedAt(SEVEN)).contains(back);

        Instant gone = commit("people/jane.yaml", "");
        assertThat(onShow.changedAt(SEVEN)).contains(gone);
    }

    @Test
    void another_machine_that_reads_it_for_the_first_time_says_the_same() throws Exception {
        commit("people/jane.yaml", "name: Jane Doe\n");
        Instant changed = commit("shows/talk.yaml", "name: The Talk\n");
        commit("people/joe.yaml", "name: Joseph\n");

        assertThat(new CatalogueOnShow(catalogues).changedAt(SEVEN)).contains(changed);
    }
}
