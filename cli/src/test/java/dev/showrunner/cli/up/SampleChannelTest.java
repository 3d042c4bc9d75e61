package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleChannelTest {
    private static final Instant A_SUNDAY = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir
    Path folder;

    /** Every six hours and a bit for two weeks, across the end of summer time in Europe and America. */
    static Stream<Instant> moments() {
        Instant first = Instant.parse("2026-10-22T00:07:00Z");
        return IntStream.range(0, 56)
                .mapToObj(i -> first.plus(Duration.ofHours(6).multipliedBy(i)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void it_reads_without_a_finding_whenever_it_is_made(Instant now) throws IOException {
        assertThat(read(now).diagnostics()).isEmpty();
    }

    @Test
    void every_file_names_a_schema_that_is_there() {
        Map<String, byte[]> files = SampleChannel.files(at(A_SUNDAY));

        assertThat(files.keySet()).containsAll(schemas(files));
        assertThat(schemas(files)).contains(".schemas/channel.json", ".schemas/episode.json", ".schemas/person.json");
    }

    private static Set<String> schemas(Map<String, byte[]> files) {
        Set<String> schemas = new TreeSet<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".yaml")) {
                String line = new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow();
                String schema = line.substring(line.indexOf("$schema=") + "$schema=".length());
                schemas.add(Path.of(path).resolveSibling(schema).normalize().toString());
            }
        });
        return schemas;
    }

    @ParameterizedTest
    @MethodSource("moments")
    void both_shows_air_within_a_week_and_again_next_month(Instant now) throws IOException {
        Map<String, List<Instant>> ahead = new TreeMap<>();
        for (Episode episode : planned(now)) {
            Instant start = Objects.requireNonNull(episode.airtime()).instant();
            if (start.isAfter(now)) {
                ahead.merge(episode.id().show(), List.of(start), SampleChannelTest::both);
            }
        }
        assertThat(ahead).hasSize(2);
        assertThat(ahead.values()).allSatisfy(starts -> {
            assertThat(starts)
                    .anyMatch(
                            start -> start.isBefore(now.plus(Duration.ofDays(7).plusHours(2))));
            assertThat(starts).anyMatch(start -> start.isAfter(now.plus(Duration.ofDays(28))));
        });
    }

    @ParameterizedTest
    @MethodSource("moments")
    void every_past_episode_has_its_recording(Instant now) throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (Episode episode : planned(now)) {
            Airtime airtime = Objects.requireNonNull(episode.airtime());
            if (airtime.instant().isBefore(now)) {
                named.put(
                        Objects.requireNonNull(episode.youtube().videoId()),
                        airtime.instant().toString());
            }
        }
        Map<String, String> recorded = new TreeMap<>();
        for (JsonNode video : new ObjectMapper().readTree(SampleChannel.videos(at(now)))) {
            JsonNode times = video.path("liveStreamingDetails");
            recorded.put(
                    video.path("id").asText(), times.path("scheduledStartTime").asText());
            assertThat(Instant.parse(times.path("actualEndTime").asText()))
                    .isAfter(Instant.parse(times.path("actualStartTime").asText()))
                    .isBefore(now);
        }
        assertThat(named).hasSize(4).isEqualTo(recorded);
    }

    @Test
    void an_airtime_keeps_its_wall_time_when_clocks_change() throws IOException {
        assertThat(planned(Instant.parse("2026-10-22T08:00:00Z")))
                .filteredOn(episode -> episode.id().show().equals("red-by-design"))
                .extracting(episode ->
                        Objects.requireNonNull(episode.airtime()).wallTime().toLocalTime())
                .hasSizeGreaterThan(4)
                .allMatch(time -> time.toString().equals("19:00"));
    }

    @Test
    void it_has_a_draft_a_cancelled_episode_and_at_least_eight_to_schedule_or_show() throws IOException {
        Collection<Episode> episodes = catalogue(A_SUNDAY).episodes().values();
        assertThat(episodes).extracting(Episode::status).containsOnlyOnce(EpisodeStatus.DRAFT, EpisodeStatus.CANCELLED);
        assertThat(planned(A_SUNDAY)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_episode_composes_with_its_guests_and_their_photos() throws IOException {
        Catalogue catalogue = catalogue(A_SUNDAY);
        Composer composer = new Composer("test");
        assertThat(composer.check(catalogue)).isEmpty();
        for (Episode episode : planned(A_SUNDAY)) {
            Composition composition = composer.compose(catalogue, episode.id());
            assertThat(composition).isInstanceOf(Composition.Composed.class);
            if (composition instanceof Composition.Composed composed) {
                assertThat(composed.desired().title()).startsWith(episode.title());
                assertThat(composed.desired().thumbnail().portraits())
                        .hasSize(episode.guests().size())
                        .allSatisfy(portrait -> assertThat(portrait.photo()).isNotNull());
                assertThat(composed.desired().thumbnail().logos()).hasSameSizeAs(episode.technologies());
            }
        }
    }

    @Test
    void the_index_names_every_file_and_no_other() throws IOException, URISyntaxException {
        Path resources = Path.of(Objects.requireNonNull(SampleChannel.class.getResource("/sample-channel"))
                .toURI());
        try (Stream<Path> files = Files.walk(resources)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> resources.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(SampleChannel.files(at(A_SUNDAY)).keySet().stream()
                            .filter(path -> !path.startsWith(".schemas/"))
                            .toList());
        }
    }

    @Test
    void no_placeholder_is_left_in_any_file() {
        SampleChannel.files(at(A_SUNDAY))
                .forEach((path, content) -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                        .as(path)
                        .doesNotContain("{{next")
                        .doesNotContain("{{last"));
    }

    private List<Episode> planned(Instant now) throws IOException {
        return catalogue(now).episodes().values().stream()
                .filter(episode -> episode.status() == EpisodeStatus.PLANNED)
                .toList();
    }

    private Catalogue catalogue(Instant now) throws IOException {
        return read(now).catalogue().orElseThrow();
    }

    private Reading read(Instant now) throws IOException {
        for (Map.Entry<String, byte[]> file : SampleChannel.files(at(now)).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return new CatalogueReader(() -> now).read(FolderFiles.of(folder), new Revision("0".repeat(40)));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<Instant> both(List<Instant> one, List<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
