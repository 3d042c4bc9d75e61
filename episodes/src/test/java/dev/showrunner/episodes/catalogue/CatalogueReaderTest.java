package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String CHANNEL = "name: Ada's Academy\nzone: Europe/London\n";
    private static final String SHOW = "name: Klustered\nhosts: [ada]\n";
    private static final String ADA = "name: Ada Lovelace\n";
    private static final EpisodeId EPISODE = EpisodeId.parse("klustered/42");

    private final CatalogueReader reader = new CatalogueReader(InstantSource.fixed(NOW));

    @TempDir
    private Path folder;

    private static MemoryFiles channel() {
        return MemoryFiles.empty()
                .with("channel.yaml", CHANNEL)
                .with("shows/klustered.yaml", SHOW)
                .with("people/ada.yaml", ADA);
    }

    private static String episode(String title) {
        return "title: " + title + "\nairtime: 2027-01-14 19:00\nguests: [ada]\n";
    }

    private Reading read(ChannelFiles files) {
        return reader.read(files, new Revision("1".repeat(40)));
    }

    private Reading readAfter(Reading previous, ChannelFiles files) {
        return reader.read(files, new Revision("2".repeat(40)), previous, LastValid.NONE);
    }

    private static List<String> rules(Reading reading) {
        return reading.diagnostics().stream().map(Diagnostic::rule).toList();
    }

    @Test
    void an_invalid_file_keeps_its_episode_at_the_last_valid_revision() {
        Reading first = read(channel().with("episodes/klustered/42.yaml", episode("One")));

        Reading second = readAfter(
                first,
                channel()
                        .with("episodes/klustered/42.yaml", "title: [Two\n")
                        .with("episodes/klustered/43.yaml", episode("Three")));

        Catalogue catalogue = second.catalogue().orElseThrow();
        assertThat(catalogue.episodes().get(EPISODE)).extracting(Episode::title).isEqualTo("One");
        assertThat(catalogue.episodes().get(EpisodeId.parse("klustered/43")))
                .extracting(Episode::title)
                .isEqualTo("Three");
        assertThat(rules(second)).containsExactly("yaml-syntax");
    }

    @Test
    void an_airtime_that_the_zone_does_not_have_keeps_the_last_valid_one() {
        Reading first = read(channel().with("episodes/klustered/42.yaml", episode("One")));

        Reading second = readAfter(
                first, channel().with("episodes/klustered/42.yaml", "title: Two\nairtime: 2027-03-28 01:30\n"));

        assertThat(second.catalogue().orElseThrow().episodes().get(EPISODE))
                .extracting(Episode::title)
                .isEqualTo("One");
        assertThat(rules(second)).containsExactly("airtime-in-gap");
    }

    @Test
    void the_last_valid_version_comes_out_of_history_when_nothing_is_remembered() {
        MemoryFiles old = channel().with("episodes/klustered/42.yaml", episode("One"));
        LastValid history =
                invalid -> old.find(invalid.file().path()).map(file -> reader.parse(old, file, invalid.placement()));

        Reading reading = reader.read(
                channel().with("episodes/klustered/42.yaml", "title: [Two\n"),
                new Revision("2".repeat(40)),
                Reading.NOTHING,
                history);

        assertThat(reading.catalogue().orElseThrow().episodes().get(EPISODE))
                .extracting(Episode::title)
                .isEqualTo("One");
    }

    @Test
    void an_invalid_file_without_a_valid_past_is_unusable_and_not_deleted() {
        Reading reading = read(channel().with("episodes/klustered/42.yaml", "title: [Two\n"));

        assertThat(reading.catalogue().orElseThrow().episodes()).isEmpty();
        assertThat(reading.unusable()).containsExactly(EPISODE);
    }

    @Test
    void a_deleted_file_is_gone_although_it_was_valid_before() {
        Reading first = read(channel().with("episodes/klustered/42.yaml", episode("One")));

        Reading second = readAfter(first, channel());

        assertThat(second.catalogue().orElseThrow().episodes()).isEmpty();
        assertThat(second.unusable()).isEmpty();
    }

    @Test
    void a_second_file_with_the_same_id_does_not_displace_the_first() {
        Reading first = read(channel().with("episodes/klustered/42.yaml", episode("One")));

        Reading second = readAfter(
                first,
                channel()
                        .with("episodes/klustered/42.yaml", episode("One"))
                        .with("episodes/klustered/2027/42.yaml", episode("Intruder")));

        assertThat(second.catalogue().orElseThrow().episodes().get(EPISODE))
                .extracting(Episode::title)
                .isEqualTo("One");
        assertThat(rules(second)).containsExactly("duplicate-id", "duplicate-id");
    }

    @Test
    void a_broken_channel_file_leaves_the_last_valid_settings_in_force() {
        Reading first = read(channel().with("episodes/klustered/42.yaml", episode("One")));

        Reading second = readAfter(
                first, channel().with("channel.yaml", "name: [\n").with("episodes/klustered/42.yaml", episode("Two")));

        Catalogue catalogue = second.catalogue().orElseThrow();
        assertThat(catalogue.channel().name()).isEqualTo("Ada's Academy");
        assertThat(catalogue.episodes().get(EPISODE)).extracting(Episode::title).isEqualTo("Two");
    }

    @Test
    void files_with_the_same_bytes_are_not_parsed_again() {
        MemoryFiles files = channel().with("episodes/klustered/42.yaml", episode("One"));
        Reading first = read(files);

        Reading second = readAfter(first, files.with("episodes/klustered/43.yaml", episode("Two")));

        assertThat(second.parsed().get("episodes/klustered/42.yaml"))
                .isSameAs(first.parsed().get("episodes/klustered/42.yaml"));
    }

    @Test
    void reading_step_by_step_gives_what_reading_at_once_gives() {
        MemoryFiles before = channel().with("episodes/klustered/42.yaml", episode("One"));
        MemoryFiles after = channel()
                .with("people/grace.yaml", "name: Grace Hopper\n")
                .with("episodes/klustered/43.yaml", episode("Two"));

        Catalogue stepwise = readAfter(read(before), after).catalogue().orElseThrow();
        Catalogue atOnce = readAfter(Reading.NOTHING, after).catalogue().orElseThrow();

        assertThat(stepwise.episodes()).isEqualTo(atOnce.episodes());
        assertThat(stepwise.people()).isEqualTo(atOnce.people());
        assertThat(stepwise.shows()).isEqualTo(atOnce.shows());
    }

    @Test
    void a_missing_guest_is_a_warning_that_ends_when_the_file_lands() {
        MemoryFiles files = channel()
                .with("episodes/klustered/42.yaml", "title: One\nairtime: 2027-01-14 19:00\nguests: [grace]\n");
        Reading first = read(files);
        assertThat(rules(first)).containsExactly("unknown-person");
        assertThat(first.catalogue().orElseThrow().episodes()).containsKey(EPISODE);

        Reading second = readAfter(first, files.with("people/grace.yaml", "name: Grace Hopper\n"));

        assertThat(second.diagnostics()).isEmpty();
    }

    @Test
    void an_episode_of_a_show_without_a_file_is_planned_and_has_no_show() {
        Reading reading = read(channel().with("episodes/klusterd/42.yaml", episode("One")));

        Catalogue catalogue = reading.catalogue().orElseThrow();
        assertThat(catalogue.episodes().values())
                .singleElement()
                .extracting(Episode::status)
                .isEqualTo(EpisodeStatus.PLANNED);
        assertThat(catalogue.shows()).doesNotContainKey("klusterd");
        assertThat(rules(reading)).containsExactly("unknown-show");
    }

    @Test
    void a_file_of_ten_megabytes_is_refused_without_being_read() {
        ChannelFiles.ChannelFile huge = new ChannelFiles.ChannelFile("episodes/klustered/42.yaml", "huge", 10_000_000);
        ChannelFiles files = new ChannelFiles() {
            private final ChannelFiles others = channel();

            @Override
            public List<ChannelFile> list() {
                List<ChannelFile> all = new ArrayList<>(others.list());
                all.add(huge);
                return all;
            }

            @Override
            public Optional<ChannelFile> find(String path) {
                return path.equals(huge.path()) ? Optional.of(huge) : others.find(path);
            }

            @Override
            public byte[] read(ChannelFile file, long limit) {
                assertThat(file).isNotEqualTo(huge);
                return others.read(file, limit);
            }
        };

        assertThat(rules(read(files))).containsExactly("file-too-large");
    }

    @Test
    void a_repository_with_too_many_files_is_refused_before_they_are_linked() {
        byte[] person = "name: Ada\n".getBytes(StandardCharsets.UTF_8);
        List<ChannelFiles.ChannelFile> many = new ArrayList<>();
        for (int i = 0; i <= CatalogueReader.MAX_FILES; i++) {
            many.add(new ChannelFiles.ChannelFile("people/p%06d.yaml".formatted(i), "same", person.length));
        }
        ChannelFiles files = new ChannelFiles() {
            @Override
            public List<ChannelFile> list() {
                return many;
            }

            @Override
            public Optional<ChannelFile> find(String path) {
                return Optional.empty();
            }

            @Override
            public byte[] read(ChannelFile file, long limit) {
                return person;
            }
        };

        Reading reading = read(files);

        assertThat(rules(reading)).containsExactly("too-many-files");
        assertThat(reading.catalogue()).isEmpty();
    }

    @Test
    void a_symbolic_link_is_not_followed() throws IOException {
        Files.createDirectories(folder.resolve("people"));
        Files.writeString(folder.resolve("channel.yaml"), CHANNEL);
        Files.writeString(folder.resolve("secret.yaml"), "name: Secret\n");
        Files.createSymbolicLink(folder.resolve("people/ada.yaml"), folder.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("shows"), folder.resolve("people"));

        Reading reading = read(FolderFiles.of(folder));

        assertThat(reading.catalogue().orElseThrow().people()).isEmpty();
        assertThat(reading.diagnostics())
                .extracting(diagnostic -> diagnostic.location().file() + " " + diagnostic.rule())
                .containsExactly("people/ada.yaml not-a-regular-file", "shows not-a-regular-file");
    }

    @Test
    void a_folder_gives_the_blob_ids_that_git_gives() throws IOException {
        Files.writeString(folder.resolve("channel.yaml"), "hello\n");

        assertThat(FolderFiles.of(folder).list())
                .singleElement()
                .extracting(ChannelFiles.ChannelFile::blobId)
                .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a"); // git hash-object
    }

    @Test
    void a_repository_with_other_folders_reads_by_its_layout() {
        Reading reading = read(MemoryFiles.empty()
                .with("channel.yaml", CHANNEL + "layout:\n  episodes: content/videos\n  people: content/who\n")
                .with("shows/klustered/index.yaml", SHOW)
                .with("content/who/ada.yaml", ADA)
                .with("content/videos/klustered/2027/42.yaml", episode("One")));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.catalogue().orElseThrow().episodes()).containsOnlyKeys(EPISODE);
    }

    @Test
    void a_picture_beside_the_file_needs_no_line() {
        Reading reading = read(channel()
                .with("people/ada.png", "picture")
                .with("technologies/k8s.yaml", "name: Kubernetes\n")
                .with("technologies/k8s/logo.svg", "<svg/>")
                .with("shows/klustered/thumbnail.svg", "<svg/>"));

        Catalogue catalogue = reading.catalogue().orElseThrow();
        assertThat(catalogue.people().get("ada")).extracting(Person::photo).isEqualTo("people/ada.png");
        assertThat(catalogue.technologies().get("k8s"))
                .extracting(Technology::logo)
                .isEqualTo("technologies/k8s/logo.svg");
        assertThat(catalogue.shows().get("klustered"))
                .extracting(Show::thumbnail)
                .isEqualTo("shows/klustered/thumbnail.svg");
    }
}
