package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AmendTest {
    private static final Instant AT = Instant.parse("2027-04-01T20:15:00Z");
    private static final String FILE = "episodes/live/one.yaml";
    private static final Amendment TAGLINE = new Amendment(
            FILE,
            text -> text.contains("tagline:") ? Optional.empty() : Optional.of(text + "tagline: Added\n"),
            "Add the tagline of live/one\n",
            AT);

    @TempDir
    Path folder;

    private Scratch source;
    private Revision first;

    @BeforeEach
    void begin() {
        source = Scratch.channel(folder.resolve("source"))
                .put("shows/live.yaml", "name: Live\n")
                .put(FILE, Store.episode("One"));
        first = source.commit("First");
    }

    @AfterEach
    void end() {
        source.close();
    }

    private RevCommit newest() throws Exception {
        try (RevWalk walk = new RevWalk(source.repository())) {
            return walk.parseCommit(Mirror.id(Objects.requireNonNull(source.head())));
        }
    }

    private String text() throws Exception {
        return new AmendedCommit(source.repository(), newest(), FILE).text().orElseThrow();
    }

    private CatalogueStore overHttp(SmartHttp server, String token) {
        Limits quick = Limits.DEFAULT.within(Duration.ofSeconds(5), Duration.ofSeconds(20));
        return new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        server.remote("/channel.git"),
                        "main",
                        RemoteAccess.token(() -> Optional.of(token)),
                        quick),
                new CatalogueReader(InstantSource.fixed(AT)));
    }

    @Test
    void a_bare_repository_gets_one_commit_however_often_it_is_asked_for() throws Exception {
        try (CatalogueStore store = Store.open(folder.resolve("mirror"), source)) {
            store.fetch();
            AmendResult result = store.amend(TAGLINE);

            assertThat(result).isEqualTo(new AmendResult.Committed(Mirror.revision(newest())));
            assertThat(newest().getParent(0).name()).isEqualTo(first.id());
            assertThat(newest().getFullMessage()).isEqualTo("Add the tagline of live/one\n");
            assertThat(newest().getAuthorIdent().getName()).isEqualTo("Showrunner");
            assertThat(text()).isEqualTo(Store.episode("One") + "tagline: Added\n");
            assertThat(store.inForce()).contains(first);
            assertThat(store.amend(TAGLINE)).isEqualTo(new AmendResult.Unneeded(Mirror.revision(newest())));
            assertThat(store.fetch()).isEqualTo(new FetchResult.Advanced(first, Mirror.revision(newest())));
        }
    }

    @Test
    void what_others_committed_meanwhile_is_kept() throws Exception {
        try (SmartHttp server = new SmartHttp().repository("/channel.git", source.repository());
                CatalogueStore store = overHttp(server, SmartHttp.TOKEN)) {
            store.fetch();
            server.beforePush(() -> source.put(FILE, Store.episode("Renamed")).commit("A better title"));

            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Committed.class);
            assertThat(text()).isEqualTo(Store.episode("Renamed") + "tagline: Added\n");
            assertThat(newest().getParent(0).name()).isNotEqualTo(first.id());
        }
    }

    @Test
    void what_others_did_by_hand_meanwhile_is_not_done_again() throws Exception {
        try (SmartHttp server = new SmartHttp().repository("/channel.git", source.repository());
                CatalogueStore store = overHttp(server, SmartHttp.TOKEN)) {
            server.beforePush(() -> source.put(FILE, Store.episode("One") + "tagline: By hand\n")
                    .commit("By hand"));

            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Unneeded.class);
            assertThat(text()).endsWith("tagline: By hand\n");
        }
    }

    @Test
    void a_push_that_is_declined_is_told_with_what_the_server_says() throws Exception {
        try (SmartHttp server = new SmartHttp().repository("/channel.git", source.repository());
                CatalogueStore store = overHttp(server, SmartHttp.TOKEN)) {
            server.declining("protected branch");

            assertThat(store.amend(TAGLINE)).isInstanceOfSatisfying(AmendResult.Refused.class, refused -> {
                assertThat(refused.reason()).contains("does not let us write to main", "protected branch");
                assertThat(refused.remedy()).contains("commit by hand");
            });
            assertThat(newest().name()).isEqualTo(first.id());
        }
    }

    @Test
    void a_token_that_may_not_push_is_told_and_never_shown() {
        try (SmartHttp server = new SmartHttp().repository("/channel.git", source.repository())) {
            try (CatalogueStore store = overHttp(server, SmartHttp.TOKEN)) {
                store.fetch();
            }
            server.handle(
                    "/channel.git/git-receive-pack", exchange -> SmartHttp.answer(exchange, 403, "text/plain", "no"));
            try (CatalogueStore store = overHttp(server, SmartHttp.TOKEN)) {
                assertThat(store.amend(TAGLINE))
                        .isInstanceOfSatisfying(
                                AmendResult.Refused.class,
                                refused -> assertThat(refused.reason() + refused.remedy())
                                        .contains("may write to this repository")
                                        .doesNotContain("hunter2"));
            }
        }
    }

    @Test
    void a_server_that_does_not_answer_is_for_later() {
        CatalogueStore store;
        try (SmartHttp server = new SmartHttp().repository("/channel.git", source.repository())) {
            store = overHttp(server, SmartHttp.TOKEN);
        }
        try (store) {
            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Later.class);
        }
    }

    @Test
    void a_file_that_is_gone_is_told() {
        source.remove(FILE).commit("Cancel it");
        try (CatalogueStore store = Store.open(folder.resolve("mirror"), source)) {
            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.NoFile.class);
        }
    }

    @Test
    void a_change_that_breaks_the_file_is_not_made() throws Exception {
        try (CatalogueStore store = Store.open(folder.resolve("mirror"), source)) {
            Amendment broken = new Amendment(FILE, text -> Optional.of(text + "title: Two\n"), "Break it", AT);

            assertThat(store.amend(broken))
                    .isInstanceOfSatisfying(
                            AmendResult.Unfit.class,
                            unfit -> assertThat(unfit.error().rule()).isEqualTo("duplicate-key"));
            assertThat(newest().name()).isEqualTo(first.id());
        }
    }

    @Test
    void in_a_folder_that_people_work_in_files_and_index_follow_and_their_work_stays() throws Exception {
        Path channel = working();
        StockGit git = new StockGit(channel);
        Files.writeString(channel.resolve("shows/live.yaml"), "name: Live at Night\n");
        git.run("add", "shows/live.yaml");
        Files.writeString(channel.resolve("notes.txt"), "not added");
        try (CatalogueStore store = working(channel)) {
            AmendResult result = store.amend(TAGLINE);

            assertThat(result).isEqualTo(new AmendResult.Committed(new Revision(git.run("rev-parse", "HEAD"))));
            assertThat(channel.resolve(FILE)).content().endsWith("tagline: Added\n");
            assertThat(git.run("status", "--porcelain")).isEqualTo("M  shows/live.yaml\n?? notes.txt");
            assertThat(git.run("show", "--name-only", "--format=%an %s"))
                    .isEqualTo("Showrunner Add the tagline of live/one\n\n" + FILE);
            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Unneeded.class);
            assertThat(git.run("fsck", "--strict")).doesNotContain("error");
        }
    }

    @Test
    void in_a_folder_that_people_work_in_a_file_they_are_at_is_left_alone() throws Exception {
        Path channel = working();
        StockGit git = new StockGit(channel);
        Files.writeString(channel.resolve(FILE), Store.episode("In the making"));
        try (CatalogueStore store = working(channel)) {
            assertThat(store.amend(TAGLINE))
                    .isInstanceOfSatisfying(
                            AmendResult.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .contains(FILE + " has changes that are not committed"));
            assertThat(channel.resolve(FILE)).content().isEqualTo(Store.episode("In the making"));
            assertThat(git.run("log", "--format=%s")).isEqualTo("Begin the channel");
        }
    }

    @Test
    void a_branch_that_nobody_has_checked_out_is_moved_on() throws Exception {
        Path channel = working();
        StockGit git = new StockGit(channel);
        git.run("checkout", "-qb", "drafts");
        try (CatalogueStore store = working(channel)) {
            assertThat(store.amend(TAGLINE))
                    .isEqualTo(new AmendResult.Committed(new Revision(git.run("rev-parse", "main"))));
            assertThat(channel.resolve(FILE)).content().isEqualTo(Store.episode("One"));
            assertThat(git.run("show", "main:" + FILE)).endsWith("tagline: Added");
        }
    }

    private Path working() {
        Path channel = folder.resolve("working");
        WorkingRepository.create(
                channel,
                Map.of(
                        "channel.yaml",
                        "name: Test Channel\nzone: Europe/London\n".getBytes(UTF_8),
                        "shows/live.yaml",
                        "name: Live\n".getBytes(UTF_8),
                        FILE,
                        Store.episode("One").getBytes(UTF_8)),
                InstantSource.fixed(AT));
        return channel;
    }

    private CatalogueStore working(Path channel) {
        return new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(channel),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.fixed(AT)));
    }
}
