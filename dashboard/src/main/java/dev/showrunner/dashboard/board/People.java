package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.board.PersonEntry.Appearance;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in which episodes. */
@Singleton
public final class People {
    private final Episodes episodes;

    People(Episodes episodes) {
        this.episodes = episodes;
    }

    /** Everybody the catalogue declares, by name. */
    public List<PersonEntry> all(Snapshot snapshot) {
        return snapshot.catalogue()
                .map(catalogue -> {
                    Map<String, Appearances> appearances = appearances(catalogue, snapshot);
                    Collator byName = Collator.getInstance(Locale.UK);
                    return catalogue.people().values().stream()
                            .map(person -> entry(catalogue, person, appearances.get(person.id())))
                            .sorted(Comparator.comparing(
                                            (PersonEntry entry) ->
                                                    entry.person().name(),
                                            byName)
                                    .thenComparing(entry -> entry.person().id()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** One of them; empty when the catalogue declares nobody by that id. */
    public Optional<PersonEntry> find(Snapshot snapshot, String id) {
        return snapshot.catalogue()
                .flatMap(catalogue -> Optional.ofNullable(catalogue.people().get(id))
                        .map(person -> entry(
                                catalogue,
                                person,
                                appearances(catalogue, snapshot).get(id))));
    }

    private static PersonEntry entry(Catalogue catalogue, Person person, @Nullable Appearances found) {
        return new PersonEntry(
                person,
                Optional.ofNullable(person.photo())
                        .flatMap(path -> catalogue.files().find(path))
                        .map(ChannelFile::blobId)
                        .orElse(null),
                found == null ? List.of() : found.coming,
                found == null ? List.of() : found.past.reversed());
    }

    /** The episodes come by airtime, so those of each person do. */
    private Map<String, Appearances> appearances(Catalogue catalogue, Snapshot snapshot) {
        Map<String, Appearances> appearances = new HashMap<>();
        for (EpisodeEntry entry : episodes.of(snapshot)) {
            Episode episode = catalogue.episodes().get(entry.id());
            if (episode == null || entry.phase() == Phase.CANCELLED) {
                continue;
            }
            Show show = catalogue.shows().get(entry.id().show());
            List<String> hosts = show == null ? List.of() : show.hosts();
            Set<String> everybody = new LinkedHashSet<>(episode.guests());
            everybody.addAll(hosts);
            for (String person : everybody) {
                boolean isHost = !episode.guests().contains(person);
                appearances.computeIfAbsent(person, first -> new Appearances()).add(new Appearance(entry, isHost));
            }
        }
        return appearances;
    }

    private static final class Appearances {
        private final List<Appearance> coming = new ArrayList<>();
        private final List<Appearance> past = new ArrayList<>();

        void add(Appearance appearance) {
            (appearance.episode().phase() == Phase.AIRED ? past : coming).add(appearance);
        }
    }
}
