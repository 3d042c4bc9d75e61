package dev.showrunner.activities.chapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.record.ChapterActivities;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.ChapterStanding.State;
import dev.showrunner.workflows.showday.Mark;
import io.temporal.failure.ActivityFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterWorkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-04-01T20:15:00Z"));
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final String FILE = "episodes/repair/42.yaml";
    private static final String TEXT = "title: Who moved my kubelet?\nairtime: 2027-04-01 19:00\n";
    private static final List<Mark> MARKS = List.of(
            new Mark(0, "Hello", "Ada"), new Mark(187, "", "Ada"), new Mark(3729, "Cluster 1 is solved", "Showrunner"));

    @TempDir
    Path folder;

    private final List<AuditEntry> audit = new ArrayList<>();
    private TestActivityEnvironment engine;
    private @Nullable CatalogueStore catalogues;

    @BeforeEach
    void begin() {
        engine = TestActivityEnvironment.newInstance();
    }

    @AfterEach
    void end() {
        engine.close();
        if (catalogues != null) {
            catalogues.close();
        }
    }

    private ChapterActivities channel(String policyOfChannel, String policyOfShow) {
        return channel(policyOfChannel, policyOfShow, "{{title}}");
    }

    private ChapterActivities channel(String policyOfChannel, String policyOfShow, String intro) {
        WorkingRepository.create(
                folder.resolve("channel"),
                Map.of(
                        "channel.yaml",
                        ("name: Main\nzone: Europe/London\n" + policyOfChannel).getBytes(UTF_8),
                        "shows/repair.yaml",
                        ("name: Repair\n" + policyOfShow).getBytes(UTF_8),
                        "templates/intro.mustache",
                        intro.getBytes(UTF_8),
                        FILE,
                        TEXT.getBytes(UTF_8)),
                CLOCK);
        CatalogueStore store = new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(folder.resolve("channel")),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(CLOCK));
        catalogues = store;
        store.fetch();
        engine.registerActivitiesImplementations(new ChapterWork(store, new Composer(""), audit::add, CLOCK));
        return engine.newActivityStub(ChapterActivities.class);
    }

    private List<String> commits() throws Exception {
        List<String> messages = new ArrayList<>();
        try (Git git = Git.open(folder.resolve("channel").toFile())) {
            git.log().call().forEach(commit -> messages.add(commit.getFullMessage()));
        }
        return messages;
    }

    @Test
    void where_nothing_is_said_chapters_are_proposed_and_nothing_is_committed() throws Exception {
        ChapterActivities work = channel("", "");

        assertThat(work.settleChapters(EPISODE, MARKS).state()).isEqualTo(State.PROPOSED);
        assertThat(commits()).containsExactly("Begin the channel");
        assertThat(audit).isEmpty();
    }

    @Test
    void the_commit_names_its_episode_and_is_made_once() throws Exception {
        ChapterActivities work = channel("chapters: commit\n", "");

        ChapterStanding first = work.settleChapters(EPISODE, MARKS);
        ChapterStanding again = work.settleChapters(EPISODE, MARKS);

        assertThat(first.state()).isEqualTo(State.COMMITTED);
        assertThat(again).isEqualTo(first);
        assertThat(commits())
                .containsExactly(
                        "Add the chapters of repair/42\n\nWho moved my kubelet?, as marked on air.\n",
                        "Begin the channel");
        assertThat(folder.resolve("channel").resolve(FILE))
                .content()
                .isEqualTo(TEXT + "chapters:\n  - \"00:00 Hello\"\n  - \"03:07 Chapter 2\"\n"
                        + "  - \"1:02:09 Cluster 1 is solved\"\n");
        assertThat(audit.getFirst().words()).isEqualTo("committed the chapters");
        assertThat(audit.getFirst().episode()).isEqualTo("repair/42");
        assertThat(audit.getFirst().revision()).isEqualTo(first.revision());
    }

    @Test
    void the_show_has_the_last_word() throws Exception {
        ChapterActivities work = channel("chapters: commit\n", "chapters: propose\n");

        assertThat(work.settleChapters(EPISODE, MARKS).state()).isEqualTo(State.PROPOSED);
        assertThat(commits()).hasSize(1);
    }

    @Test
    void chapters_that_somebody_wrote_are_left() throws Exception {
        ChapterActivities work = channel("chapters: commit\n", "");
        Path file = folder.resolve("channel").resolve(FILE);
        Files.writeString(file, TEXT + "chapters: [00:00 One, 01:00 Two, 02:00 Three]\n");
        try (Git git = Git.open(folder.resolve("channel").toFile())) {
            git.add().addFilepattern(FILE).call();
            git.commit().setMessage("By hand").setSign(false).call();
        }

        assertThat(work.settleChapters(EPISODE, MARKS))
                .isEqualTo(ChapterStanding.none("Its file has chapters of its own."));
        assertThat(commits()).hasSize(2);
    }

    @Test
    void too_few_marks_are_none() throws Exception {
        ChapterActivities work = channel("chapters: commit\n", "");

        assertThat(work.settleChapters(EPISODE, List.of()).state()).isEqualTo(State.NONE);
        assertThat(work.settleChapters(EPISODE, List.of(MARKS.getFirst())).reason())
                .contains("Too few");
        assertThat(commits()).hasSize(1);
    }

    @Test
    void a_recording_that_reads_differently_says_that_it_aired_once() throws Exception {
        ChapterActivities work = channel(
                "chapters: commit\n",
                "blocks: [intro]\n",
                "{{^aired}}Join us live{{/aired}}{{#aired}}Replay{{/aired}}");

        ChapterStanding first = work.settleChapters(EPISODE, List.of());
        ChapterStanding again = work.settleChapters(EPISODE, List.of());

        assertThat(first.state()).isEqualTo(State.COMMITTED);
        assertThat(again).isEqualTo(first);
        assertThat(commits().getFirst()).isEqualTo("Say that repair/42 has aired\n\nWho moved my kubelet?\n");
        assertThat(commits()).hasSize(2);
        assertThat(folder.resolve("channel").resolve(FILE)).content().isEqualTo(TEXT + "aired: true\n");
        assertThat(audit.getFirst().words()).isEqualTo("committed that it has aired");
        assertThat(audit.getLast().words()).isEqualTo("committed that it has aired");
    }

    @Test
    void an_episode_without_a_file_and_one_that_is_being_edited_need_somebody() throws Exception {
        ChapterActivities work = channel("chapters: commit\n", "");

        assertThatThrownBy(() -> work.settleChapters(new EpisodeId("repair", "41"), MARKS))
                .isInstanceOf(ActivityFailure.class)
                .rootCause()
                .hasMessageContaining("no file of repair/41");
        Files.writeString(folder.resolve("channel").resolve(FILE), TEXT + "tagline: Later\n");
        assertThatThrownBy(() -> work.settleChapters(EPISODE, MARKS))
                .rootCause()
                .hasMessageContaining("not committed");
        assertThat(commits()).hasSize(1);
    }
}
