package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Showrunner commits goes to a real server: Debian's sshd, and stock Git behind it. */
@Timeout(120)
class AmendOverSshTest {
    private static final Instant AT = Instant.parse("2027-04-01T20:15:00Z");
    private static final Limits PATIENT = Limits.DEFAULT.within(Duration.ofSeconds(30), Duration.ofSeconds(60));
    private static final String FILE = "episodes/live/one.yaml";
    private static final Amendment TAGLINE = new Amendment(
            FILE,
            text -> text.contains("tagline:") ? Optional.empty() : Optional.of(text + "tagline: Added\n"),
            "Add the tagline of live/one\n",
            AT);

    @TempDir
    Path folder;

    private DebianSshd server;
    private Scratch source;
    private Revision first;

    @BeforeEach
    void begin() throws Exception {
        server = DebianSshd.start(Files.createDirectory(folder.resolve("server")));
        source = Scratch.channel(folder.resolve("server/channel.git"))
                .put("shows/live.yaml", "name: Live\n")
                .put(FILE, Store.episode("One"));
        first = source.commit("First");
    }

    @AfterEach
    void end() throws Exception {
        if (source != null) {
            source.close();
            server.close();
        }
    }

    private CatalogueStore store(String path) {
        return new CatalogueStore(
                ChannelRepository.open(folder.resolve("mirror"), server.remote(path), "main", server.access(), PATIENT),
                new CatalogueReader(InstantSource.fixed(AT)));
    }

    private String path() {
        return source.folder().toString();
    }

    private String git(String... arguments) {
        return new StockGit(source.folder()).run(arguments);
    }

    @Test
    void a_commit_is_pushed_once_and_stock_git_finds_nothing_wrong_with_it() {
        try (CatalogueStore store = store(path())) {
            store.fetch();

            AmendResult result = store.amend(TAGLINE);

            assertThat(result).isEqualTo(new AmendResult.Committed(new Revision(git("rev-parse", "main"))));
            assertThat(git("log", "--format=%an %s", "main"))
                    .isEqualTo("Showrunner Add the tagline of live/one\nA Producer First");
            assertThat(git("show", "main:" + FILE)).endsWith("tagline: Added");
            assertThat(git("fsck", "--strict")).doesNotContain("error");
            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Unneeded.class);
            assertThat(store.fetch()).isInstanceOf(FetchResult.Advanced.class);
        }
    }

    @Test
    void a_path_below_the_accounts_home_is_found_there() {
        try (CatalogueStore store = store("/~/channel.git")) {
            assertThat(store.amend(TAGLINE)).isInstanceOf(AmendResult.Committed.class);
            assertThat(git("show", "main:" + FILE)).endsWith("tagline: Added");
        }
    }

    @Test
    void what_others_committed_meanwhile_is_kept() {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Amendment overtaken = new Amendment(
                FILE,
                text -> {
                    if (isFirst.getAndSet(false)) {
                        source.put(FILE, Store.episode("Renamed")).commit("A better title");
                    }
                    return TAGLINE.edit().apply(text);
                },
                TAGLINE.message(),
                AT);
        try (CatalogueStore store = store(path())) {
            assertThat(store.amend(overtaken)).isInstanceOf(AmendResult.Committed.class);
            assertThat(git("show", "main:" + FILE)).isEqualTo(Store.episode("Renamed") + "tagline: Added");
            assertThat(git("rev-list", "--count", "main")).isEqualTo("3");
        }
    }

    @Test
    void a_push_that_a_hook_declines_is_told_and_not_forced() throws Exception {
        Path hook = Files.createDirectories(source.folder().resolve("hooks")).resolve("pre-receive");
        Files.writeString(hook, "#!/bin/sh\necho 'main is protected' >&2\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (CatalogueStore store = store(path())) {
            assertThat(store.amend(TAGLINE)).isInstanceOfSatisfying(AmendResult.Refused.class, refused -> {
                assertThat(refused.reason()).contains("does not let us write to main", "pre-receive hook declined");
                assertThat(refused.remedy()).contains("commit by hand");
            });
            assertThat(Objects.requireNonNull(source.head())).isEqualTo(first);
        }
    }

    @Test
    void a_key_that_may_only_read_is_told_as_such() throws Exception {
        server.admit("""
                command="case $SSH_ORIGINAL_COMMAND in git-receive-pack*) \
                echo 'ERROR: The key you are authenticating with has been marked as read only.' >&2; exit 1;; \
                *) eval $SSH_ORIGINAL_COMMAND;; esac"\
                """);
        try (CatalogueStore store = store(path())) {
            assertThat(store.fetch()).isEqualTo(new FetchResult.First(first));
            assertThat(store.amend(TAGLINE)).isInstanceOfSatisfying(AmendResult.Refused.class, refused -> {
                assertThat(refused.reason()).contains("lets us read it, but not write to it");
                assertThat(refused.remedy()).contains("deploy key write access");
            });
            assertThat(source.head()).isEqualTo(first);
        }
    }

    @Test
    void a_key_that_was_taken_away_is_refused_and_says_what_it_needs() throws Exception {
        try (CatalogueStore store = store(path())) {
            store.fetch();
            Files.writeString(folder.resolve("server/authorized_keys"), "");

            assertThat(store.amend(TAGLINE))
                    .isInstanceOfSatisfying(
                            AmendResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("does not accept our SSH key"));
        }
    }
}
