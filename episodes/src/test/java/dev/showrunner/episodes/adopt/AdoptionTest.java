package dev.showrunner.episodes.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.adopt.Adoption.NewFile;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.ChannelPlanner;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Past;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant AIRED = Instant.parse("2021-03-04T19:00:00Z");
    private static final Path FIXTURES = Path.of("src/test/resources/dev/showrunner/episodes/adopt/descriptions");

    @TempDir
    private Path folder;

    @Test
    void what_people_write_comes_back_byte_for_byte() throws IOException {
        List<String> texts = texts(FIXTURES);
        assertThat(texts).hasSizeGreaterThan(5);

        assertComesBack(folder, texts);
    }

    /**
     * What stood on YouTube, of a real channel. Not part of the project: {@code SHOWRUNNER_CORPUS} names its folder,
     * {@code ../shared/corpus} beside the project's root is the default, and without it this is skipped.
     */
    @Test
    void every_description_of_a_real_channel_comes_back_byte_for_byte() throws IOException {
        List<String> texts = texts(Corpus.folder().resolve("descriptions"));
        assertThat(texts).hasSize(194);

        assertComesBack(folder, texts);
    }

    @Property(tries = 150)
    void any_text_comes_back_but_for_characters_that_no_file_may_hold(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 300) String> lines) throws IOException {
        String text = String.join("\n", lines);
        String kept = HoldableText.of(text).text();
        Path scratch = Files.createTempDirectory("adopt");
        try {
            assertThat(desired(scratch, List.of(video("aaaaaaaaaaa", "Any", text)))
                            .getFirst()
                            .description())
                    .isEqualTo(kept);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void the_first_plan_is_empty_and_stays_so_when_the_videos_are_managed() throws IOException {
        List<Video> videos = new ArrayList<>();
        int number = 0;
        for (String text : texts(FIXTURES)) {
            videos.add(video("video-%05d".formatted(number++), "Video | with a suffix", text));
        }
        ChannelSnapshot snapshot = snapshot(videos);
        Catalogue catalogue = adopt(folder, snapshot);

        assertThat(catalogue.episodes()).hasSize(videos.size());
        assertThat(plan(catalogue, snapshot).changes()).isEmpty();
        for (Episode episode : catalogue.episodes().values()) {
            Path file = folder.resolve(episode.source().file());
            Files.writeString(file, Files.readString(file).replace("managed: false\n", ""));
        }
        Catalogue managed = read(folder);
        assertThat(managed.episodes().values()).allMatch(Episode::managed);
        assertThat(plan(managed, snapshot).changes()).isEmpty();
    }

    @Test
    void title_airtime_tags_chapters_and_links_are_told_apart() throws IOException {
        String text = """
                Ada repairs a cluster (https://k8s.example.com/docs_(v2)).

                00:00 - Hello
                (04:10) The repair: https://repair.example.com.
                1:02:30 Questions

                Find her at https://github.com/ada and https://kernel.example.org/.
                """;
        Files.createDirectories(folder.resolve("people"));
        Files.writeString(folder.resolve("people/ada.yaml"), "name: Ada\ngithub: ada\n");
        ChannelSnapshot snapshot = snapshot(List.of(video("aaaaaaaaaaa", "Café Nº 9: \"DNS\" & me", text)));
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/show.yaml", "name: Show\n");

        Adoption adoption = Adoption.of(read(folder), snapshot, null, "episodes");

        NewFile file = adoption.files().getFirst();
        assertThat(file.path()).isEqualTo("episodes/show/cafe-n-9-dns-me.yaml");
        assertThat(file.people()).containsExactly("ada");
        assertThat(file.content()).contains("# Linked to: guests: [ada]").doesNotContain("\nguests");
        write(file.path(), file.content());
        Episode episode = read(folder).episodes().firstEntry().getValue();
        assertThat(episode.title()).isEqualTo("Café Nº 9: \"DNS\" & me");
        assertThat(Objects.requireNonNull(episode.airtime()).instant()).isEqualTo(AIRED);
        assertThat(episode.youtube().tags()).containsExactly("on call", "yes", "1.10");
        assertThat(episode.chapters())
                .containsExactly(
                        new Chapter(Duration.ZERO, "Hello"),
                        new Chapter(Duration.ofSeconds(250), "The repair: https://repair.example.com."),
                        new Chapter(Duration.ofSeconds(3750), "Questions"));
        assertThat(episode.links())
                .extracting(Link::url)
                .containsExactly(
                        "https://k8s.example.com/docs_(v2)",
                        "https://repair.example.com",
                        "https://kernel.example.org/");
        assertThat(episode.managed()).isFalse();
    }

    @Test
    void a_video_that_a_file_or_a_marker_names_is_known_already() throws IOException {
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/show.yaml", "name: Show\n");
        write("episodes/show/one.yaml", "title: One\nairtime: 2021-03-04 19:00\nyoutube: {id: aaaaaaaaaaa}\n");
        write("episodes/show/two.yaml", "title: Two\nairtime: 2099-03-04 19:00\n");

        Adoption adoption = Adoption.of(
                read(folder),
                snapshot(List.of(
                        video("aaaaaaaaaaa", "One", ""),
                        video("bbbbbbbbbbb", "Two", "Hello\n\nshowrunner: show/two"),
                        video("ccccccccccc", "One", "Another of that name"))),
                null,
                "episodes");

        assertThat(adoption.known()).isEqualTo(2);
        assertThat(adoption.files()).extracting(NewFile::path).containsExactly("episodes/show/one-2.yaml");
    }

    @Test
    void a_playlist_tells_the_show_and_without_one_a_person_has_to() throws IOException {
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/one.yaml", "name: One\nplaylist: All of one\n");
        write("shows/two.yaml", "name: Two\n");
        ChannelSnapshot snapshot = new ChannelSnapshot(
                NOW,
                Map.of(),
                List.of(new Playlist("PL1", "All of one", Set.of("aaaaaaaaaaa"))),
                videos(List.of(video("aaaaaaaaaaa", "Listed", ""), video("bbbbbbbbbbb", "Lost", ""))));

        Adoption adoption = Adoption.of(read(folder), snapshot, null, "episodes");

        assertThat(adoption.files()).extracting(NewFile::path).containsExactly("episodes/one/listed.yaml");
        assertThat(adoption.homeless()).extracting(Adoption.Homeless::videoId).containsExactly("bbbbbbbbbbb");
        assertThat(Adoption.of(read(folder), snapshot, "two", "episodes").files())
                .hasSize(2);
    }

    @Test
    void guests_whom_a_description_introduces_are_proposed_unless_they_have_a_file() throws IOException {
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/show.yaml", "name: Show\n");
        write("people/ada.yaml", "name: Ada\ngithub: ada\n");
        String text = Files.readString(FIXTURES.resolveSibling("layout-2021.txt"));

        Adoption adoption =
                Adoption.of(read(folder), snapshot(List.of(video("aaaaaaaaaaa", "One", text))), null, "episodes");

        assertThat(adoption.files().getFirst().people()).containsExactly("ada");
        assertThat(adoption.strangers())
                .containsExactly(
                        new Adoption.Stranger("chidi-okafor", "Chidi Okafor", List.of("https://github.com/chidi")));
    }

    @Test
    void an_adopted_video_changes_no_other_description() throws IOException {
        write("channel.yaml", "name: C\nzone: Europe/London\n");
        write("shows/show.yaml", "name: Show\n");
        write("episodes/show/mine.yaml", "title: Mine\nairtime: 2099-03-04 19:00\n");
        Catalogue before = read(folder);
        Catalogue after = adopt(folder, snapshot(List.of(video("aaaaaaaaaaa", "Old", "Text"))));

        assertThat(after.episodes()).hasSize(2);
        assertThat(new Composer("1").changed(before, after, before.episodes().keySet()))
                .isEmpty();
    }

    private static void assertComesBack(Path folder, List<String> texts) throws IOException {
        List<Video> videos = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            videos.add(video("video-%05d".formatted(i), "Video " + i, texts.get(i)));
        }
        List<Desired> desired = desired(folder, videos);
        assertThat(desired).hasSameSizeAs(texts);
        for (Desired each : desired) {
            int number = Integer.parseInt(Objects.requireNonNull(each.videoId()).substring(6));
            assertThat(each.description().getBytes(StandardCharsets.UTF_8))
                    .as(each.description())
                    .isEqualTo(texts.get(number).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Desired> desired(Path folder, List<Video> videos) throws IOException {
        Catalogue catalogue = adopt(folder, snapshot(videos));
        Composer composer = new Composer("1");
        return catalogue.episodes().keySet().stream()
                .map(composer.of(catalogue))
                .map(composition -> ((Composed) composition).desired())
                .toList();
    }

    private static ChannelPlan plan(Catalogue catalogue, ChannelSnapshot snapshot) {
        return ChannelPlanner.plan(catalogue, new Composer("1").of(catalogue), Set.of(), snapshot, Past.NONE, NOW);
    }

    private static Catalogue adopt(Path folder, ChannelSnapshot snapshot) throws IOException {
        if (!Files.exists(folder.resolve("channel.yaml"))) {
            Files.createDirectories(folder.resolve("shows"));
            Files.writeString(folder.resolve("channel.yaml"), "name: C\nzone: Europe/London\n");
            Files.writeString(
                    folder.resolve("shows/show.yaml"),
                    "name: Show\ntitle: \"{{title}} | Show\"\nhashtags: [Show]\nyoutube: {tags: [show], language: de}\n");
        }
        for (NewFile file :
                Adoption.of(read(folder), snapshot, null, "episodes").files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
        return read(folder);
    }

    private static Catalogue read(Path folder) throws IOException {
        Reading reading = new CatalogueReader(InstantSource.fixed(NOW))
                .read(FolderFiles.of(folder), new Revision("0".repeat(40)));
        assertThat(reading.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        return reading.catalogue().orElseThrow();
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static ChannelSnapshot snapshot(List<Video> videos) {
        return new ChannelSnapshot(NOW, Map.of(), List.of(), videos(videos));
    }

    private static SortedMap<String, Video> videos(List<Video> videos) {
        SortedMap<String, Video> byId = new TreeMap<>();
        videos.forEach(video -> byId.put(video.observed().videoId(), video));
        return byId;
    }

    private static Video video(String id, String title, String description) {
        return video(id, title, description, null);
    }

    private static Video video(String id, String title, String description, @Nullable Boolean madeForKids) {
        return new Video(
                new Observed(
                        id,
                        title,
                        description,
                        List.of("on call", "yes", "1.10"),
                        "27",
                        null,
                        Privacy.PUBLIC,
                        madeForKids,
                        null,
                        null,
                        Lifecycle.ENDED,
                        null,
                        true,
                        null),
                AIRED.minus(Duration.ofDays(1)),
                AIRED);
    }
}
