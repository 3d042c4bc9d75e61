package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import dev.showrunner.episodes.plan.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is to be drawn for an episode. */
final class Thumbnails {
    private static final int PORTRAITS = 4;

    private final Catalogue catalogue;
    private final String rendererVersion;

    Thumbnails(Catalogue catalogue, String rendererVersion) {
        this.catalogue = catalogue;
        this.rendererVersion = rendererVersion;
    }

    ThumbnailDesign design(Episode episode, Show show) {
        String template = template(show);
        String title = PlainText.line(episode.title());
        String tagline = episode.tagline() == null ? null : emptyToNull(PlainText.line(episode.tagline()));
        String name = PlainText.line(show.name());
        String when = episode.airtime() == null ? null : Words.when(episode.airtime());
        List<Portrait> portraits = portraits(episode, show);
        List<String> logos = Values.present(episode.technologies(), catalogue.technologies()).stream()
                .map(Technology::logo)
                .filter(Objects::nonNull)
                .filter(this::isThere)
                .toList();
        List<String> inputs = new ArrayList<>(
                List.of(rendererVersion, content(template), title, orEmpty(tagline), name, orEmpty(when)));
        inputs.add(orEmpty(show.accent()));
        inputs.add(Integer.toString(portraits.size()));
        portraits.forEach(portrait -> inputs.addAll(List.of(portrait.name(), content(portrait.photo()))));
        logos.forEach(logo -> inputs.add(content(logo)));
        return new ThumbnailDesign(
                template,
                title,
                tagline,
                name,
                when,
                show.accent(),
                portraits,
                logos,
                Fingerprint.of(inputs.toArray(String[]::new)));
    }

    /** A file that is named and not there gives way to the built-in design; the reader has said so. */
    private @Nullable String template(Show show) {
        return Stream.of(show.thumbnail(), "shows/" + show.id() + "/thumbnail.svg")
                .filter(Objects::nonNull)
                .filter(this::isThere)
                .findFirst()
                .orElse(null);
    }

    /** Those who are drawn, by name, and those for whom there is no room. */
    Kept people(Episode episode, Show show) {
        List<String> names = subjects(episode, show).stream()
                .map(person -> PlainText.line(person.name()))
                .toList();
        int count = Math.min(PORTRAITS, names.size());
        return new Kept(names.subList(0, count), names.subList(count, names.size()));
    }

    private List<Portrait> portraits(Episode episode, Show show) {
        return subjects(episode, show).stream()
                .limit(PORTRAITS)
                .map(person -> new Portrait(PlainText.line(person.name()), photo(person)))
                .toList();
    }

    private List<Person> subjects(Episode episode, Show show) {
        List<Person> guests = Values.present(episode.guests(), catalogue.people());
        return guests.isEmpty() ? Values.present(show.hosts(), catalogue.people()) : guests;
    }

    private @Nullable String photo(Person person) {
        String photo = person.photo();
        return photo != null && (photo.startsWith("https://") || isThere(photo)) ? photo : null;
    }

    private boolean isThere(String path) {
        return catalogue.files().find(path).isPresent();
    }

    /** Path and content of a file, or the address of a picture elsewhere. */
    private String content(@Nullable String path) {
        return path == null
                ? ""
                : path + " "
                        + catalogue.files().find(path).map(ChannelFile::blobId).orElse("");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
