package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which videos of a channel have no file yet, and what their files say. Pure. The description is kept verbatim, so what
 * is composed of the file is what YouTube shows, byte for byte; chapters and links are told apart beside it.
 *
 * @param files what to write, the newest video first
 * @param known how many videos have a file already
 * @param homeless videos of which nobody can tell the show
 * @param strangers guests whom descriptions introduce and who have no file
 */
public record Adoption(List<NewFile> files, int known, List<Homeless> homeless, List<Stranger> strangers) {
    public Adoption {
        files = List.copyOf(files);
        homeless = List.copyOf(homeless);
        strangers = List.copyOf(strangers);
    }

    /**
     * A file to write.
     *
     * @param path from the root of the channel repository; nothing lies there
     * @param content its text
     * @param videoId whose
     * @param title of the video
     * @param people ids of people whose pages the description links to: proposed, for a person to decide
     * @param technologies ids of technologies likewise
     * @param isWhole whether the file holds all of the texts; else characters that no file may hold are left out
     */
    public record NewFile(
            String path,
            String content,
            String videoId,
            String title,
            Set<String> people,
            Set<String> technologies,
            boolean isWhole) {}

    /**
     * A video without a show.
     *
     * @param videoId whose
     * @param title of the video
     */
    public record Homeless(String videoId, String title) {}

    /**
     * A guest without a file: proposed, for a person to decide.
     *
     * @param id a name for the file
     * @param name as a description has it
     * @param pages the person's own
     */
    public record Stranger(String id, String name, List<String> pages) {
        public Stranger {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Looks for videos without a file.
     *
     * @param show whose episodes they become; where absent, that of the playlist that holds them, or the only one
     * @param episodesFolder where episodes lie in the repository
     */
    public static Adoption of(
            Catalogue catalogue, ChannelSnapshot snapshot, @Nullable String show, String episodesFolder) {
        Set<String> named = catalogue.episodes().values().stream()
                .map(episode -> episode.youtube().videoId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Recognition recognition = new Recognition(catalogue);
        Set<EpisodeId> taken = new HashSet<>(catalogue.episodes().keySet());
        List<NewFile> files = new ArrayList<>();
        List<Homeless> homeless = new ArrayList<>();
        SortedMap<String, Stranger> strangers = new TreeMap<>();
        int known = 0;
        for (Video video : newestFirst(snapshot)) {
            Observed seen = video.observed();
            if (named.contains(seen.videoId()) || isOurs(seen, catalogue)) {
                known++;
                continue;
            }
            Optional<String> home = show == null ? home(seen.videoId(), catalogue, snapshot) : Optional.of(show);
            if (home.isEmpty()) {
                homeless.add(new Homeless(seen.videoId(), seen.title()));
                continue;
            }
            EpisodeId id = freeId(home.get(), seen, taken);
            taken.add(id);
            String path = episodesFolder + "/" + id.show() + "/" + id.slug() + ".yaml";
            files.add(file(path, video, catalogue.shows().get(id.show()), recognition));
            strangers(seen.description(), recognition)
                    .forEach(stranger -> strangers.putIfAbsent(stranger.id(), stranger));
        }
        return new Adoption(files, known, homeless, List.copyOf(strangers.values()));
    }

    private static List<Video> newestFirst(ChannelSnapshot snapshot) {
        return snapshot.videos().values().stream()
                .sorted(Comparator.comparing(Video::airtime)
                        .reversed()
                        .thenComparing(video -> video.observed().videoId()))
                .toList();
    }

    /** An event that Showrunner made for a file; the file need not name it. */
    private static boolean isOurs(Observed seen, Catalogue catalogue) {
        return Marker.find(seen.description())
                .filter(id -> catalogue.episodes().containsKey(id))
                .isPresent();
    }

    private static Optional<String> home(String videoId, Catalogue catalogue, ChannelSnapshot snapshot) {
        Set<String> playlists = snapshot.playlists().stream()
                .filter(playlist -> playlist.videoIds().contains(videoId))
                .flatMap(Adoption::names)
                .collect(Collectors.toSet());
        List<String> homes = catalogue.shows().values().stream()
                .filter(show -> show.playlist() != null && playlists.contains(show.playlist()))
                .map(Show::id)
                .toList();
        if (homes.isEmpty() && catalogue.shows().size() == 1) {
            return catalogue.shows().keySet().stream().findFirst();
        }
        return homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty();
    }

    private static Stream<String> names(Playlist playlist) {
        return Stream.of(playlist.id(), playlist.title());
    }

    private static EpisodeId freeId(String show, Observed seen, Set<EpisodeId> taken) {
        String slug = Reference.suggestion(seen.title());
        String stem = slug.substring(0, Math.min(90, slug.length()));
        EpisodeId id = new EpisodeId(show, stem);
        for (int number = 2; taken.contains(id); number++) {
            id = new EpisodeId(show, stem + "-" + number);
        }
        return id;
    }

    private static NewFile file(String path, Video video, @Nullable Show show, Recognition recognition) {
        Observed seen = video.observed();
        HoldableText title = HoldableText.of(seen.title());
        HoldableText description = HoldableText.of(seen.description());
        DescriptionParts parts = DescriptionParts.of(description.text());
        List<String> links =
                parts.links().stream().filter(link -> !recognition.knows(link)).toList();
        Set<String> people = new LinkedHashSet<>(recognition.people(parts.links()));
        if (show != null) {
            show.hosts().forEach(people::remove);
        }
        Set<String> technologies = recognition.technologies(parts.links());
        EpisodeFile youtube = new EpisodeFile()
                .with("id", seen.videoId())
                .with("privacy", seen.privacy().wire())
                .with("category", seen.category())
                .with("language", seen.language())
                .with("madeForKids", seen.madeForKids())
                .with("tags", seen.tags());
        String fields = new EpisodeFile()
                .with("title", line(title.text(), seen.videoId()))
                .with("airtime", video.airtime().truncatedTo(ChronoUnit.SECONDS).toString())
                .with("managed", false)
                .with("youtube", youtube)
                .withChapters("chapters", parts.chapters())
                .with("links", links)
                .withLines("verbatim", description.text())
                .text();
        return new NewFile(
                path,
                "# https://youtu.be/" + seen.videoId() + "\n" + proposal("guests", people)
                        + proposal("technologies", technologies) + fields,
                seen.videoId(),
                seen.title(),
                people,
                technologies,
                title.isWhole() && description.isWhole());
    }

    private static List<Stranger> strangers(String description, Recognition recognition) {
        return Layout2021.of(HoldableText.of(description).text()).stream()
                .flatMap(layout -> layout.guests().stream())
                .map(guest -> new Stranger(
                        Reference.suggestion(guest.name()),
                        guest.name(),
                        Stream.of(guest.code(), guest.twitter(), guest.website())
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(stranger ->
                        !stranger.pages().isEmpty() && stranger.pages().stream().noneMatch(recognition::knows))
                .toList();
    }

    private static String line(String title, String videoId) {
        String line = title.replace('\n', ' ').strip();
        return line.isEmpty() ? videoId : line;
    }

    private static String proposal(String field, Set<String> ids) {
        return ids.isEmpty() ? "" : "# Linked to: " + field + ": [" + String.join(", ", ids) + "]\n";
    }
}
