package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Opens stores whose clock stands still. */
final class Store {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));

    private Store() {}

    static CatalogueStore open(Path mirror, Scratch source) {
        return open(mirror, source, Limits.DEFAULT);
    }

    static CatalogueStore open(Path mirror, Scratch source, Limits limits) {
        return new CatalogueStore(
                ChannelRepository.open(mirror, source.remote(), "main", RemoteAccess.anonymous(), limits),
                new CatalogueReader(CLOCK));
    }

    static String episode(String title) {
        return "title: " + title + "\nairtime: 2027-04-01T19:00\n";
    }

    /** The title of an episode in a revision, or nothing when it is not in the catalogue. */
    static String title(CatalogueStore store, Revision revision, String id) {
        return store.at(revision).episodes().values().stream()
                .filter(episode -> episode.id().toString().equals(id))
                .map(episode -> episode.title())
                .findFirst()
                .orElse("(none)");
    }

    /** All that a reading says, as text: everything but which object reads its files. */
    static List<String> said(Reading reading) {
        List<String> said = new ArrayList<>();
        reading.catalogue().ifPresent(catalogue -> {
            said.add(catalogue.channel().toString());
            catalogue.shows().values().forEach(show -> said.add(show.toString()));
            catalogue.people().values().forEach(person -> said.add(person.toString()));
            catalogue.episodes().values().forEach(episode -> said.add(episode.toString()));
            catalogue.files().list().forEach(file -> said.add(file.toString()));
            catalogue.diagnostics().forEach(found -> said.add("catalogue " + found));
        });
        reading.inForce().forEach((path, file) -> said.add(path + " " + file.file()));
        reading.parsed().forEach((path, file) -> said.add(path + " " + file.file() + file.diagnostics()));
        reading.unusable().forEach(id -> said.add("unusable " + id));
        reading.diagnostics().forEach(found -> said.add(found.toString()));
        return said;
    }

    static List<String> rules(Reading reading, String file) {
        return reading.diagnostics().stream()
                .filter(found -> found.location().file().equals(file))
                .map(Diagnostic::rule)
                .toList();
    }
}
