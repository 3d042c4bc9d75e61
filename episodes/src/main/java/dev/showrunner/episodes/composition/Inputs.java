package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into an episode's texts and picture, as values that can be compared. Equal inputs compose to the same;
 * different ones need not differ. Looking at inputs is far cheaper than composing.
 */
final class Inputs {
    private final Sources sources;
    private final Map<String, List<@Nullable Object>> shows = new HashMap<>();

    Inputs(Sources sources) {
        this.sources = sources;
    }

    /** What all episodes of a show have in common: channel, show, hosts, sponsor, templates. */
    List<@Nullable Object> ofShow(String id) {
        List<@Nullable Object> known = shows.get(id);
        if (known == null) {
            known = show(id);
            shows.put(id, known);
        }
        return known;
    }

    /** What is an episode's own: itself, guests, technologies, sponsor, neighbours in the series. */
    List<@Nullable Object> ofEpisode(Episode episode) {
        Catalogue catalogue = sources.catalogue();
        List<@Nullable Object> inputs = new ArrayList<>();
        inputs.add(episode);
        inputs.add(episode.sponsor() == null ? null : catalogue.sponsors().get(episode.sponsor()));
        episode.guests().forEach(guest -> addPerson(inputs, catalogue.people().get(guest)));
        for (String id : episode.technologies()) {
            Technology technology = catalogue.technologies().get(id);
            inputs.add(technology);
            inputs.add(technology == null ? null : content(technology.logo()));
        }
        for (Episode sibling : Series.around(episode, sources)) {
            inputs.addAll(Arrays.asList(
                    sibling.title(), sibling.airtime(), sibling.youtube().videoId()));
        }
        return inputs;
    }

    private List<@Nullable Object> show(String id) {
        Catalogue catalogue = sources.catalogue();
        Show show = catalogue.shows().get(id);
        List<@Nullable Object> inputs = new ArrayList<>();
        inputs.add(catalogue.channel());
        inputs.add(show);
        if (show == null) {
            return inputs;
        }
        show.hosts().forEach(host -> addPerson(inputs, catalogue.people().get(host)));
        inputs.add(show.sponsor() == null ? null : catalogue.sponsors().get(show.sponsor()));
        inputs.add(content(show.thumbnail()));
        inputs.add(content("shows/" + id + "/thumbnail.svg"));
        for (String block : Description.blocks(show)) {
            Sources.places(show, block).forEach(path -> inputs.add(content(path)));
        }
        return inputs;
    }

    private void addPerson(List<@Nullable Object> inputs, @Nullable Person person) {
        inputs.add(person);
        inputs.add(person == null ? null : content(person.photo()));
    }

    private @Nullable String content(@Nullable String path) {
        return path == null
                ? null
                : sources.catalogue()
                        .files()
                        .find(path)
                        .map(ChannelFile::blobId)
                        .orElse(null);
    }

    /** Whether an episode of two revisions may show something else in the later one. */
    static boolean mayDiffer(Inputs before, Episode former, Inputs now, Episode present) {
        String show = present.id().show();
        return !Objects.equals(before.ofShow(show), now.ofShow(show))
                || !before.ofEpisode(former).equals(now.ofEpisode(present));
    }
}
