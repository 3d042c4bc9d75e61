package dev.showrunner.episodes.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Planner;
import dev.showrunner.episodes.plan.Terms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each edit is taken over, the patch applied by Git, the files read again, and a plan made: it is empty. */
class TakeoverTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final EpisodeId ID = new EpisodeId("show", "one");
    private static final Composer COMPOSER = new Composer("1");
    private static final CatalogueReader READER = new CatalogueReader(InstantSource.fixed(NOW));
    private static final String PATH = "episodes/show/one.yaml";
    private static final String FILE = """
            # The first one.
            title: Broken pods   # working title
            airtime: 2027-01-14 19:00

            guests: [ada]
            description: |
              Ada mends pods.
              Live.
            youtube:
              # on the second channel
              tags: [pods]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void a_channel() throws IOException {
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/show.yaml", "name: Show\ntitle: '{{title}} | Show'\nyoutube:\n  tags: [live]\n");
        write("people/ada.yaml", "name: Ada Quill\nbio: Writes compilers.\n");
        write(PATH, FILE);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Reading read() throws IOException {
        return READER.read(FolderFiles.of(folder), new Revision("0".repeat(40)));
    }

    private static Catalogue catalogue(Reading reading) {
        return reading.catalogue().orElseThrow();
    }

    private static Desired desired(Catalogue catalogue) {
        return ((Composed) COMPOSER.compose(catalogue, ID)).desired();
    }

    /** What YouTube shows of the episode once somebody has edited some of it. */
    private final class Edit {
        private final Desired wanted = desired(catalogue(read()));
        private String title = wanted.title();
        private String description = wanted.description();
        private List<String> tags = wanted.tags();
        private @Nullable String category = wanted.category();
        private @Nullable String language = wanted.language();
        private Privacy privacy = wanted.privacy();
        private Instant start = wanted.start();
        private LiveSettings live = wanted.live();

        private Edit() throws IOException {}

        Observed observed() {
            return new Observed(
                    "aaaaaaaaaaa",
                    title,
                    description,
                    tags,
                    category,
                    language,
                    privacy,
                    wanted.madeForKids(),
                    start,
                    live,
                    Lifecycle.UPCOMING,
                    null,
                    true,
                    wanted.thumbnail().fingerprint());
        }
    }

    private static EpisodePlan plan(Desired desired, Observed observed) {
        Terms terms = new Terms(NOW, DriftPolicy.REPORT, null, null, EarlierRenders.NONE);
        return Planner.plan(desired, observed, Applied.NOTHING, terms);
    }

    private Takeover takeover(Observed observed) throws IOException {
        Reading reading = read();
        Set<Field> edited = plan(desired(catalogue(reading)), observed).drifts().stream()
                .map(Drift::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        assertThat(edited).as("what somebody edited").isNotEmpty();
        Episode episode = Objects.requireNonNull(catalogue(reading).episodes().get(ID));
        return Takeover.of(reading, READER, COMPOSER, episode, observed, edited).orElseThrow();
    }

    /** Applies the patch as Git does, and answers what the file says then. */
    private String applied(Takeover takeover, Observed observed) throws IOException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.apply()
                    .setPatch(new ByteArrayInputStream(takeover.patch().getBytes(UTF_8)))
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        String after = Files.readString(folder.resolve(takeover.path()));
        assertThat(after).isEqualTo(takeover.after());
        EpisodePlan then = plan(desired(catalogue(read())), observed);
        assertThat(then.drifts()).as("what is still taken for an edit").isEmpty();
        assertThat(then.steps().stream().flatMap(step -> step.fields().stream()))
                .as("what would still be written; a picture follows its title")
                .isSubsetOf(Field.THUMBNAIL);
        return after;
    }

    @Test
    void a_title_stays_under_the_show_s_rule_and_everything_else_stays_as_it_is() throws IOException {
        Edit edit = new Edit();
        edit.title = "Broken pods: the sequel | Show";
        Takeover takeover = takeover(edit.observed());

        assertThat(applied(takeover, edit.observed()))
                .isEqualTo(FILE.replace("title: Broken pods ", "title: 'Broken pods: the sequel' "));
        assertThat(takeover.taken()).containsExactly(Field.TITLE);
        assertThat(takeover.isVerbatim()).isFalse();
    }

    @Test
    void a_title_against_the_show_s_rule_is_kept_word_for_word() throws IOException {
        Edit edit = new Edit();
        edit.title = "BROKEN PODS!!!";
        Takeover takeover = takeover(edit.observed());

        assertThat(applied(takeover, edit.observed()))
                .contains("title: BROKEN PODS!!!   # working title\n", "verbatim: |-\n  Ada mends pods.");
        assertThat(takeover.isVerbatim()).isTrue();
    }

    @Test
    void an_introduction_is_kept_and_guests_go_on_to_follow() throws IOException {
        Edit edit = new Edit();
        edit.description = edit.description.replace("Ada mends pods.\nLive.", "Ada mends pods, twice.\n\nIn an hour.");
        Takeover takeover = takeover(edit.observed());

        assertThat(applied(takeover, edit.observed()))
                .isEqualTo(FILE.replace("  Ada mends pods.\n  Live.\n", "  Ada mends pods, twice.\n\n  In an hour.\n"));
        assertThat(takeover.isVerbatim()).isFalse();
        assertThat(desired(catalogue(read())).description()).contains("Writes compilers.");
    }

    @Test
    void what_templates_made_and_somebody_edited_is_kept_word_for_word() throws IOException {
        Edit edit = new Edit();
        edit.description = edit.description.replace("Writes compilers.", "Writes: \"compilers\" & # more.\n\n\n- x");
        Takeover takeover = takeover(edit.observed());

        assertThat(applied(takeover, edit.observed()))
                .startsWith("# The first one.\ntitle: Broken pods | Show   # working title\n")
                .contains("  # on the second channel\n", "  Writes: \"compilers\" & # more.\n");
        assertThat(takeover.isVerbatim()).isTrue();
        assertThat(takeover.taken()).containsExactly(Field.DESCRIPTION);
    }

    @Test
    void tags_privacy_category_language_and_live_settings_become_the_file_s_own() throws IOException {
        Edit edit = new Edit();
        edit.tags = List.of("live", "debugging", "pods");
        edit.privacy = Privacy.UNLISTED;
        edit.category = "27";
        edit.live = new LiveSettings(true, edit.live.autoStop(), false, "low");
        Takeover takeover = takeover(edit.observed());

        String after = applied(takeover, edit.observed());
        assertThat(after)
                .startsWith(FILE.substring(0, FILE.indexOf("  tags:")))
                .contains("  tags:\n    - debugging\n    - pods\n", "\n  privacy: unlisted\n", "\n  autoStart: true\n")
                .contains("\n  dvr: false\n", "\n  latency: low");
        assertThat(takeover.isVerbatim()).isFalse();
    }

    @Test
    void a_start_moved_in_studio_is_written_by_the_show_s_clock() throws IOException {
        Edit edit = new Edit();
        edit.start = Instant.parse("2027-07-01T18:30:00Z");
        assertThat(applied(takeover(edit.observed()), edit.observed())).contains("airtime: 2027-07-01 19:30\n");
    }

    @Test
    void an_hour_that_comes_twice_is_written_with_its_offset() throws IOException {
        Edit edit = new Edit();
        edit.start = Instant.parse("2027-10-31T01:30:00Z");
        assertThat(applied(takeover(edit.observed()), edit.observed())).contains("airtime: 2027-10-31T01:30+00:00\n");
    }

    @Test
    void older_spellings_and_braces_are_edited_where_they_stand() throws IOException {
        write(PATH, "title: Old\r\npublishedAt: 2027-01-14T19:00:00Z\r\nyoutube: {privacy: public, tags: [a]} # y\r\n");
        Edit edit = new Edit();
        edit.start = Instant.parse("2027-01-15T19:00:00Z");
        edit.privacy = Privacy.PRIVATE;

        assertThat(applied(takeover(edit.observed()), edit.observed())).isEqualTo("""
                        title: Old\r
                        publishedAt: '2027-01-15T19:00:00Z'\r
                        youtube:\r
                          tags: [a]\r
                          privacy: private\r
                        """);
    }

    @Test
    void a_file_without_settings_for_youtube_gets_them_behind_its_last_line() throws IOException {
        write(PATH, "title: Bare\nairtime: 2027-01-14 19:00");
        Edit edit = new Edit();
        edit.privacy = Privacy.UNLISTED;
        assertThat(applied(takeover(edit.observed()), edit.observed()))
                .isEqualTo("title: Bare\nairtime: 2027-01-14 19:00\nyoutube:\n  privacy: unlisted");
    }

    @Test
    void what_no_file_of_an_episode_can_say_is_told() throws IOException {
        Reading reading = read();
        Episode episode = Objects.requireNonNull(catalogue(reading).episodes().get(ID));
        Takeover takeover = Takeover.of(
                        reading, READER, COMPOSER, episode, new Edit().observed(), Set.of(Field.PLAYLIST))
                .orElseThrow();
        assertThat(takeover.taken()).isEmpty();
        assertThat(takeover.left()).containsExactly(Field.PLAYLIST);
        assertThat(takeover.patch()).isEmpty();
    }

    @Test
    void nothing_is_offered_on_a_file_with_errors() throws IOException {
        Edit edit = new Edit();
        Reading before = read();
        write(PATH, FILE.replace("2027-01-14 19:00", "tomorrow"));
        Reading reading = READER.read(FolderFiles.of(folder), new Revision("1".repeat(40)), before, before);
        Episode episode = Objects.requireNonNull(catalogue(reading).episodes().get(ID));
        assertThat(Takeover.of(reading, READER, COMPOSER, episode, edit.observed(), Set.of(Field.TITLE)))
                .isEmpty();
    }
}
