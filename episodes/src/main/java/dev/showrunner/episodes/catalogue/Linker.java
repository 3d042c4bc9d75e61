package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes one catalogue of many parsed files: channel, then what episodes refer to, then episodes. */
final class Linker {
    private final SortedMap<String, ParsedFile> parsed = new TreeMap<>();
    private final ChannelFiles files;
    private final Revision revision;
    private final Instant now;
    private final FilesInForce inForce;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Linker(Collection<ParsedFile> parsed, LastValid lastValid, ChannelFiles files, Revision revision, Instant now) {
        parsed.forEach(file -> this.parsed.put(file.file().path(), file));
        this.files = files;
        this.revision = revision;
        this.now = now;
        this.inForce = FilesInForce.of(this.parsed.values(), lastValid);
    }

    /** @param found about the repository as a whole, before any file was linked */
    Reading link(List<Diagnostic> found) {
        diagnostics.addAll(found);
        parsed.values().forEach(file -> diagnostics.addAll(file.diagnostics()));
        diagnostics.addAll(inForce.diagnostics());
        ParsedFile channel = inForce.all().get(Layout.CHANNEL_FILE);
        if (channel == null) {
            if (!parsed.containsKey(Layout.CHANNEL_FILE)) {
                diagnostics.add(ChannelRules.NOT_A_CHANNEL.at(
                        Location.of(Layout.CHANNEL_FILE),
                        "There is no channel.yaml at the root, so this is not a channel repository.",
                        "Add channel.yaml with name: and zone:, or check the address and the branch."));
            }
            return reading(Optional.empty());
        }
        return reading(Optional.of(catalogue(ChannelFields.link(channel.require()))));
    }

    private Catalogue catalogue(Channel channel) {
        Surroundings surroundings = new Surroundings(channel, declared(), unusable(), files, now);
        Linking told = new Linking(surroundings, Layout.CHANNEL_FILE);
        channel.notifications().forEach(told::toldOf);
        keep(told);
        Map<String, Technology> technologies = all(Kind.TECHNOLOGY, surroundings, TechnologyFields::link);
        Map<String, Sponsor> sponsors = all(Kind.SPONSOR, surroundings, SponsorFields::link);
        Map<String, Person> people = all(Kind.PERSON, surroundings, PersonFields::link);
        Map<String, Show> shows = all(Kind.SHOW, surroundings, ShowFields::link);
        SortedMap<EpisodeId, Episode> episodes = new TreeMap<>();
        for (ParsedFile file : inForce.ofKind(Kind.EPISODE).values()) {
            Episode episode = episode(file, surroundings, shows, technologies, people);
            if (episode != null) {
                episodes.putIfAbsent(episode.id(), episode);
            }
        }
        return new Catalogue(
                revision, channel, shows, people, technologies, sponsors, episodes, files, sorted(diagnostics));
    }

    private <T> Map<String, T> all(Kind kind, Surroundings surroundings, BiFunction<Declaration, Linking, T> link) {
        Map<String, T> all = new TreeMap<>();
        inForce.ofKind(kind).forEach((id, file) -> {
            Linking linking = new Linking(surroundings, file.file().path());
            all.put(id, link.apply(file.require(), linking));
            keep(linking);
        });
        return all;
    }

    private Map<Kind, Set<String>> declared() {
        Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.SHOW, Kind.PERSON, Kind.TECHNOLOGY, Kind.SPONSOR)) {
            declared.put(kind, inForce.ofKind(kind).keySet());
        }
        return declared;
    }

    private @Nullable Episode episode(
            ParsedFile file,
            Surroundings surroundings,
            Map<String, Show> shows,
            Map<String, Technology> technologies,
            Map<String, Person> people) {
        Linking linking = new Linking(surroundings, file.file().path());
        Episode episode = EpisodeLinking.link(file.require(), linking, shows, technologies, people);
        keep(linking);
        if (episode != null || inForce.isReplaced(file.file().path())) {
            return episode;
        }
        ParsedFile older = inForce.replace(file);
        if (older == null) {
            return null;
        }
        return EpisodeLinking.link(
                older.require(), new Linking(surroundings, file.file().path()), shows, technologies, people);
    }

    /** Findings about an older version would name lines that the present file does not have. */
    private void keep(Linking linking) {
        if (!inForce.isReplaced(linking.path())) {
            diagnostics.addAll(linking.findings().diagnostics());
        }
    }

    private Map<Kind, Map<String, String>> unusable() {
        Map<Kind, Map<String, String>> unusable = new EnumMap<>(Kind.class);
        parsed.forEach((path, file) -> {
            if (!inForce.all().containsKey(path) && !file.id().isEmpty()) {
                unusable.computeIfAbsent(file.placement().kind(), kind -> new HashMap<>())
                        .put(file.id(), path);
            }
        });
        return unusable;
    }

    private Reading reading(Optional<Catalogue> catalogue) {
        SortedSet<EpisodeId> unusable = new TreeSet<>();
        for (ParsedFile file : parsed.values()) {
            if (file.placement().kind() == Kind.EPISODE && !file.id().isEmpty()) {
                unusable.add(EpisodeId.parse(file.id()));
            }
        }
        catalogue.ifPresent(made -> unusable.removeAll(made.episodes().keySet()));
        return new Reading(catalogue, parsed, inForce.all(), unusable, sorted(diagnostics));
    }

    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::location).thenComparing(Diagnostic::rule))
                .toList();
    }
}
