package dev.showrunner.episodes.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.adopt.Layout2021.Profile;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawkodeTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Path OWN = Path.of("src/test/resources/dev/showrunner/episodes/adopt/layout-2021.txt");

    @TempDir
    private Path folder;

    @Test
    void a_description_of_the_layout_is_written_again_from_its_parts() throws IOException {
        String text = Files.readString(OWN);

        assertThat(squeezed(rendered(folder, Layout2021.of(text).orElseThrow())))
                .isEqualTo(squeezed(text));
    }

    @Test
    void another_layout_is_not_taken_for_this_one() {
        assertThat(Layout2021.of("Hello\n\n🕰 Timeline\n\n00:00 - Start\n")).isEmpty();
        assertThat(Layout2021.of("")).isEmpty();
    }

    /** What stood on YouTube, of a real channel; skipped where it is not. Those that differ are told in the docs. */
    @Test
    void at_least_fifty_of_the_real_ones_are_written_again_from_their_parts() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        int count = 0;
        for (Path file : descriptions(Corpus.folder().resolve("descriptions"))) {
            String text = Files.readString(file);
            Layout2021 parts = Layout2021.of(text).orElse(null);
            if (parts != null) {
                String name = String.valueOf(file.getFileName());
                String written = rendered(folder.resolve(Integer.toString(count++)), parts);
                if (!squeezed(written).equals(squeezed(text))) {
                    differing.put(name, firstDifference(squeezed(text), squeezed(written)));
                }
            }
        }

        assertThat(count).isEqualTo(56);
        assertThat(differing).as("%s", differing).hasSizeLessThanOrEqualTo(6);
    }

    private static String firstDifference(String wanted, String written) {
        int at = 0;
        while (at < Math.min(wanted.length(), written.length()) && wanted.charAt(at) == written.charAt(at)) {
            at++;
        }
        return "wanted: …" + wanted.substring(Math.max(0, at - 20), Math.min(wanted.length(), at + 40)) + "… written: …"
                + written.substring(Math.max(0, at - 20), Math.min(written.length(), at + 40)) + "…";
    }

    private static List<Path> descriptions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** A channel of nothing but what the description says, composed with the template set; without the marker. */
    private static String rendered(Path folder, Layout2021 parts) throws IOException {
        Files.createDirectories(folder);
        write(folder, "channel.yaml", new EpisodeFile().with("name", "C").with("zone", "Europe/London"));
        for (Map.Entry<String, String> template :
                TemplateSet.RAWKODE_2021.files().entrySet()) {
            Path path = folder.resolve("shows/show/" + template.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, template.getValue());
        }
        EpisodeFile show = new EpisodeFile()
                .with("name", parts.show())
                .with("hosts", List.of("host"))
                .with("blocks", TemplateSet.RAWKODE_2021.blocks());
        if (!parts.hashtag().isEmpty()) {
            show.with("hashtags", List.of(parts.hashtag()));
        }
        StringBuilder links = new StringBuilder("links:\n");
        parts.showLinks()
                .forEach((label, url) -> links.append("  - {label: ")
                        .append(label)
                        .append(", url: '")
                        .append(url)
                        .append("'}\n"));
        Files.writeString(folder.resolve("shows/show.yaml"), show.text() + links);
        write(folder, "people/host.yaml", person(parts.host()));
        List<String> guests = new ArrayList<>();
        for (Profile guest : parts.guests()) {
            guests.add(Reference.suggestion(guest.name()));
            write(folder, "people/" + guests.getLast() + ".yaml", person(guest));
        }
        List<String> technologies = new ArrayList<>();
        for (Profile technology : parts.technologies()) {
            technologies.add(Reference.suggestion(technology.name()));
            write(folder, "technologies/" + technologies.getLast() + ".yaml", technology(technology));
        }
        write(
                folder,
                "episodes/show/one.yaml",
                new EpisodeFile()
                        .with("title", "One")
                        .with("airtime", "2021-03-04T19:00:00Z")
                        .with("youtube", new EpisodeFile().with("id", "aaaaaaaaaaa"))
                        .with("guests", guests)
                        .with("technologies", technologies)
                        .with("links", parts.links())
                        .withChapters("chapters", parts.chapters())
                        .withLines("description", parts.introduction()));
        Catalogue catalogue = new CatalogueReader(InstantSource.fixed(NOW))
                .read(FolderFiles.of(folder), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
        Composition composition =
                new Composer("1").compose(catalogue, catalogue.episodes().firstKey());
        String text = ((Composed) composition).desired().description();
        return text.substring(0, text.lastIndexOf("showrunner: "));
    }

    private static EpisodeFile person(Profile profile) {
        return new EpisodeFile()
                .with("name", profile.name())
                .with("bio", profile.about())
                .with("github", profile.code())
                .with("twitter", profile.twitter())
                .with("website", profile.website());
    }

    private static EpisodeFile technology(Profile profile) {
        return new EpisodeFile()
                .with("name", profile.name())
                .with("description", profile.about())
                .with("website", profile.website())
                .with("source", profile.code())
                .with("community", new EpisodeFile().with("twitter", profile.twitter()))
                .with("hashtags", profile.hashtags());
    }

    private static void write(Path folder, String path, EpisodeFile file) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, file.text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
