package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.Acceptance.Objection;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelRepositoryTest {
    private static final Acceptance ANYTHING = revision -> Optional.empty();

    @TempDir
    Path folder;

    private Scratch source;
    private ChannelRepository repository;

    @BeforeEach
    void open() {
        source = Scratch.channel(folder.resolve("source"));
        repository = open(source.remote());
    }

    private ChannelRepository open(Remote remote) {
        return ChannelRepository.open(
                folder.resolve("mirror"), remote, "main", RemoteAccess.anonymous(), Limits.DEFAULT);
    }

    @AfterEach
    void close() {
        repository.close();
        source.close();
    }

    private RevisionFiles files(Revision revision) {
        return RevisionFiles.of(repository.mirror().repository(), revision, Limits.DEFAULT);
    }

    private String read(Revision revision, String path) {
        RevisionFiles files = files(revision);
        return new String(files.read(files.find(path).orElseThrow(), 1 << 16), UTF_8);
    }

    @Test
    void the_first_commit_comes_into_force() {
        Revision first = source.put("episodes/live/one.yaml", "title: One\n").commit("One");

        assertThat(repository.inForce()).isEmpty();
        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.First(first));
        assertThat(repository.inForce()).contains(first);
        assertThat(read(first, "episodes/live/one.yaml")).isEqualTo("title: One\n");
    }

    @Test
    void a_commit_on_top_advances_and_a_second_look_changes_nothing() {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        Revision second = source.put("people/ada.yaml", "name: Ada\n").commit("Ada");

        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.Advanced(first, second));
        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.Unchanged(second));
        assertThat(read(second, "people/ada.yaml")).isEqualTo("name: Ada\n");
    }

    @Test
    void the_revision_in_force_survives_a_restart_without_the_remote() {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        repository.close();
        repository = open(new Remote.Folder(folder.resolve("gone")));

        assertThat(repository.inForce()).contains(first);
        assertThat(repository.fetch(ANYTHING)).isInstanceOfSatisfying(FetchResult.Unreachable.class, unreachable -> {
            assertThat(unreachable.inForce()).contains(first);
            assertThat(unreachable.reason()).contains("no Git repository");
            assertThat(unreachable.remedy()).contains("git init");
        });
    }

    @Test
    void a_force_push_is_followed_and_said() {
        Revision base = source.commit("Base");
        Revision dropped = source.put("people/ada.yaml", "name: Ada\n").commit("Dropped");
        repository.fetch(ANYTHING);
        Revision rewritten =
                source.put("people/ada.yaml", "name: Ada Lovelace\n").rewrite(base, "Instead");

        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.Rewritten(dropped, rewritten));
        assertThat(repository.inForce()).contains(rewritten);
        assertThat(repository.mirror().superseded()).containsExactly(dropped);
    }

    @Test
    void revisions_stay_readable_after_a_force_push_and_a_gc_of_the_source() {
        Revision dropped = source.put("people/ada.yaml", "name: Ada\n").commit("Dropped");
        repository.fetch(ANYTHING);
        source.put("people/ada.yaml", "name: Ada Lovelace\n").rewrite(null, "Everything anew");
        new StockGit(source.folder()).run("gc", "--quiet", "--prune=now");
        repository.fetch(ANYTHING);

        assertThat(read(dropped, "people/ada.yaml")).isEqualTo("name: Ada\n");
    }

    @Test
    void a_deleted_branch_keeps_the_revision_in_force_and_names_the_branches_there_are() {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        source.commitOnto(first, "trunk", "Moved");
        source.deleteBranch("main");

        assertThat(repository.fetch(ANYTHING)).isInstanceOfSatisfying(FetchResult.BranchMissing.class, missing -> {
            assertThat(missing.inForce()).contains(first);
            assertThat(missing.reason()).contains("no branch main");
            assertThat(missing.remedy()).contains("trunk");
        });
    }

    @Test
    void a_repository_without_a_commit_says_so() {
        assertThat(repository.fetch(ANYTHING)).isInstanceOfSatisfying(FetchResult.BranchMissing.class, missing -> {
            assertThat(missing.inForce()).isEmpty();
            assertThat(missing.reason()).contains("no commit yet");
        });
    }

    @Test
    void a_refused_revision_leaves_the_old_one_in_force_and_is_looked_at_once() {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        Revision second =
                source.remove("channel.yaml").put("README.md", "hello").commit("Not a channel");
        int[] looks = {0};
        Acceptance channelsOnly = revision -> {
            looks[0]++;
            return Optional.of(new Objection("No channel.yaml.", "Write one.", List.of()));
        };

        FetchResult expected =
                new FetchResult.NotAChannel(Optional.of(first), second, "No channel.yaml.", "Write one.", List.of());
        assertThat(repository.fetch(channelsOnly)).isEqualTo(expected);
        assertThat(repository.fetch(channelsOnly)).isEqualTo(expected);
        assertThat(looks[0]).isEqualTo(1);
        assertThat(repository.inForce()).contains(first);

        Revision third = source.put("channel.yaml", "name: Back\n").commit("A channel again");
        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.Advanced(first, third));
    }

    @Test
    void links_and_submodules_are_reported_and_not_read() {
        Revision revision = source.put("people/ada.yaml", "name: Ada\n")
                .symlink("people/passwd.yaml", "/etc/passwd")
                .submodule("episodes/live")
                .put("people/tab\there.yaml", "name: Tab\n")
                .commit("Mischief");
        repository.fetch(ANYTHING);

        RevisionFiles files = files(revision);
        assertThat(files.list()).extracting(file -> file.path()).containsExactly("channel.yaml", "people/ada.yaml");
        assertThat(files.refused())
                .extracting(refused -> refused.path() + ": " + refused.what())
                .containsExactly(
                        "episodes/live: submodule",
                        "people/passwd.yaml: symbolic link",
                        "people/tab\uFFFDhere.yaml: file whose name holds control characters");
        assertThat(files.find("people/passwd.yaml")).isEmpty();
    }

    @Test
    void a_file_of_ten_megabytes_is_listed_and_not_read() {
        Revision revision =
                source.put("episodes/live/huge.yaml", new byte[10 << 20]).commit("Huge");
        repository.fetch(ANYTHING);
        RevisionFiles files = files(revision);
        var huge = files.find("episodes/live/huge.yaml").orElseThrow();

        assertThat(huge.size()).isEqualTo(10 << 20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.read(huge, 1 << 16))
                .withMessageContaining("10485760 bytes");
    }

    @Test
    void too_many_files_are_refused_and_the_old_revision_stays() {
        Limits narrow = new Limits(
                Limits.DEFAULT.silence(), Limits.DEFAULT.fetch(), Limits.DEFAULT.fetchedBytes(), 20, 50, 100);
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        for (int i = 0; i < 30; i++) {
            source.put("people/p" + i + ".yaml", "name: P\n");
        }
        source.commit("Crowd");

        assertThat(repository.fetch(revision -> {
                    RevisionFiles.of(repository.mirror().repository(), revision, narrow);
                    return Optional.empty();
                }))
                .isInstanceOfSatisfying(FetchResult.TooLarge.class, tooLarge -> {
                    assertThat(tooLarge.inForce()).contains(first);
                    assertThat(tooLarge.reason()).contains("more than 20 files");
                });
    }

    @Test
    void folders_sixty_deep_are_refused() {
        source.put("a" + "/b".repeat(60) + "/deep.yaml", "x").commit("Deep");

        assertThat(repository.fetch(ANYTHING))
                .isInstanceOfSatisfying(
                        FetchResult.TooLarge.class,
                        tooLarge -> assertThat(tooLarge.reason()).contains("folders inside each other"));
        assertThat(repository.inForce()).isEmpty();
    }

    @Test
    void a_tree_bomb_is_refused_without_being_unfolded() {
        source.bomb(10, 12);

        FetchResult result = repository.fetch(revision -> {
            files(revision);
            return Optional.empty();
        });
        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.TooLarge.class,
                        tooLarge -> assertThat(tooLarge.reason()).contains("files and folders"));
        assertThat(repository.inForce()).isEmpty();
    }

    @Test
    void a_repository_of_too_many_bytes_is_refused() {
        repository.close();
        repository = ChannelRepository.open(
                folder.resolve("mirror"),
                source.remote(),
                "main",
                RemoteAccess.anonymous(),
                new Limits(Limits.DEFAULT.silence(), Limits.DEFAULT.fetch(), 1 << 20, 100, 50, 100));
        source.put("recording.mkv", new byte[2 << 20]).commit("A recording");

        assertThat(repository.fetch(ANYTHING))
                .isInstanceOfSatisfying(
                        FetchResult.TooLarge.class,
                        tooLarge -> assertThat(tooLarge.remedy()).contains("videos"));
    }

    @Test
    void a_working_repository_with_packed_refs_is_followed() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        StockGit git = new StockGit(work);
        git.run("init", "-q", "-b", "main");
        Files.writeString(work.resolve("channel.yaml"), "name: Mine\n");
        git.run("add", "-A");
        git.run("commit", "-qm", "First");
        git.run("pack-refs", "--all");
        repository.close();
        repository = open(new Remote.Folder(work));

        assertThat(repository.fetch(ANYTHING))
                .isEqualTo(new FetchResult.First(new Revision(git.run("rev-parse", "HEAD"))));
    }

    @Test
    void a_linked_work_tree_is_followed() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        StockGit git = new StockGit(work);
        git.run("init", "-q", "-b", "other");
        Files.writeString(work.resolve("channel.yaml"), "name: Mine\n");
        git.run("add", "-A");
        git.run("commit", "-qm", "First");
        git.run("worktree", "add", "-q", "-b", "main", "../linked");
        repository.close();
        repository = open(new Remote.Folder(folder.resolve("linked")));

        assertThat(repository.fetch(ANYTHING))
                .isEqualTo(new FetchResult.First(new Revision(git.run("rev-parse", "HEAD"))));
    }

    @Test
    void a_shallow_clone_as_ci_makes_it_is_read_to_where_its_history_ends() {
        source.commit("First");
        Revision second = source.put("people/ada.yaml", "name: Ada\n").commit("Second");
        new StockGit(folder).run("clone", "-q", "--depth=1", "-b", "main", "file://" + source.folder(), "shallow");
        repository.close();
        repository = open(new Remote.Folder(folder.resolve("shallow")));

        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.First(second));
        try (Ancestry ancestry = new Ancestry(repository.mirror().repository())) {
            assertThat(ancestry.before(second)).isEmpty();
        }
    }

    @Test
    void a_mirror_that_lost_its_objects_is_made_again() throws Exception {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        repository.close();
        try (var packs = Files.list(folder.resolve("mirror/objects/pack"))) {
            for (Path pack : packs.toList()) {
                Files.delete(pack);
            }
        }
        repository = open(source.remote());

        assertThat(repository.inForce()).isEmpty();
        assertThat(repository.fetch(ANYTHING)).isEqualTo(new FetchResult.First(first));
    }

    @Test
    void somebody_elses_folder_is_not_taken_for_the_mirror() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "precious");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        ChannelRepository.open(mine, source.remote(), "main", RemoteAccess.anonymous(), Limits.DEFAULT))
                .withMessageContaining("not empty");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ChannelRepository.open(
                        source.folder(), source.remote(), "main", RemoteAccess.anonymous(), Limits.DEFAULT))
                .withMessageContaining("did not make");
        assertThat(mine.resolve("thesis.txt")).hasContent("precious");
    }

    @Test
    void a_branch_that_is_no_branch_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelRepository.open(
                        folder.resolve("m"), source.remote(), "a..b", RemoteAccess.anonymous(), Limits.DEFAULT));
    }

    @Test
    void a_mirror_with_many_loose_objects_is_packed_and_loses_nothing() throws Exception {
        Revision first = source.commit("First");
        repository.fetch(ANYTHING);
        for (int i = 0; i < 2600; i++) {
            source.put("people/p" + i % 60 + "/p" + i + ".yaml", "name: P" + i + "\n");
        }
        Revision second = source.commit("Crowd");
        repository.fetch(ANYTHING);
        Revision third = source.rewrite(null, "Everything anew");
        repository.fetch(ANYTHING);
        repository.close();

        try (var loose = Files.list(folder.resolve("mirror/objects"))) {
            assertThat(loose.map(file -> file.getFileName().toString())).doesNotContain("17");
        }
        repository = open(source.remote());
        assertThat(repository.inForce()).contains(third);
        assertThat(files(first).list()).hasSize(1);
        assertThat(files(second).list()).hasSize(2601);
        assertThat(files(third).list()).hasSize(2601);
    }

    @Test
    void thousands_of_objects_and_then_one_more_arrive_whole() {
        for (int i = 0; i < 150; i++) {
            source.put("episodes/live/e" + i + ".yaml", "title: E" + i + "\n").commit("E" + i);
        }
        repository.fetch(ANYTHING);
        Revision last = source.put("episodes/live/e7.yaml", "title: Seven\n").commit("Seven");
        repository.fetch(ANYTHING);

        assertThat(new StockGit(folder.resolve("mirror")).run("fsck", "--full", "--connectivity-only", last.id()))
                .doesNotContain("missing", "broken");
        assertThat(files(last).list()).hasSize(151);
    }
}
