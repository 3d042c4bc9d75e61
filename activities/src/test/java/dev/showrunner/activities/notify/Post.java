package dev.showrunner.activities.notify;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.workflows.outbox.Correspondence;
import dev.showrunner.workflows.outbox.Occurrence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A channel with targets, and the work of its outbox. */
final class Post implements AutoCloseable {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    static final Instant AIRTIME = Instant.parse("2027-04-01T19:00:00Z");
    static final EpisodeId EPISODE = EpisodeId.parse("live/one");

    final CatalogueStore catalogues;
    private final Path folder;
    private final Map<String, String> secrets = new HashMap<>();

    Post(Path folder, String targets) {
        this(folder, targets, "");
    }

    Post(Path folder, String targets, String episode) {
        this.folder = folder;
        WorkingRepository.create(
                folder.resolve("channel"),
                Map.of(
                        "channel.yaml", bytes("name: Night Shift\nzone: UTC\nnotifications:\n" + targets),
                        "shows/live.yaml", bytes("name: Live\n"),
                        "people/ada.yaml",
                                bytes("name: \"Ada @everyone Bcc: x@example.org\"\nemail: ada@guests.example\n"),
                        "people/grace.yaml", bytes("name: Grace\n"),
                        "episodes/live/one.yaml",
                                bytes("title: \"One **bold** @here\"\nairtime: 2027-04-01T19:00\nguests: [ada, grace]\n"
                                        + episode)),
                InstantSource.fixed(NOW));
        catalogues = new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(folder.resolve("channel")),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.fixed(NOW)));
        catalogues.fetch();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Post secret(String name, String value) {
        secrets.put(Secrets.variable(name), value);
        return this;
    }

    /** The work of a process: what another one did is known from the ledger alone. */
    OutboxWork work(Reach reach) {
        return new OutboxWork(
                catalogues,
                new Correspondence(URI.create("https://www.youtube.com")),
                new Secrets(secrets, folder.resolve("secrets")),
                folder.resolve("outbox.jsonl"),
                reach,
                InstantSource.fixed(NOW));
    }

    Path ledger() {
        return folder.resolve("outbox.jsonl");
    }

    static Occurrence occurrence(Occasion occasion) {
        return occurrence(occasion, NOW);
    }

    static Occurrence occurrence(Occasion occasion, Instant at) {
        return new Occurrence(
                occasion, EPISODE, "", occasion.key() + "|" + AIRTIME, at, AIRTIME, null, "dQw4w9WgXcQ", List.of());
    }

    @Override
    public void close() {
        catalogues.close();
    }
}
