package dev.showrunner.cli.production;

import dev.showrunner.activities.notify.OutboxWork;
import dev.showrunner.activities.notify.Reach;
import dev.showrunner.activities.notify.Secrets;
import dev.showrunner.cli.Settings;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.outbox.Correspondence;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/** The outbox of a home. */
public final class Notifying {
    private Notifying() {}

    /**
     * By the settings: {@code notify.private} lets notifications into this network.
     *
     * @param home the home's folder
     * @param watch where viewers watch
     */
    public static OutboxWork of(Settings settings, Path home, CatalogueStore catalogues, URI watch) {
        boolean isPrivateAllowed =
                settings.text("notify.private").map(Boolean::parseBoolean).orElse(false);
        return new OutboxWork(
                catalogues,
                new Correspondence(watch),
                new Secrets(settings.environment(), home.resolve("secrets")),
                home.resolve("outbox.jsonl"),
                isPrivateAllowed ? Reach.PRIVATE_TOO : Reach.PUBLIC,
                InstantSource.system());
    }
}
