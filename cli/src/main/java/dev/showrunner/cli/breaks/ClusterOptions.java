package dev.showrunner.cli.breaks;

import dev.showrunner.activities.breaks.engine.BreakEngine;
import dev.showrunner.activities.breaks.engine.BreakJournal;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.cli.HostSources;
import dev.showrunner.cli.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster is worked on. */
final class ClusterOptions {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            required = true,
            description = "Credentials of the cluster's organiser. No other place is asked for any.")
    private Path kubeconfig;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            defaultValue = "game",
            description = "Where the game lies (default: ${DEFAULT-VALUE}).")
    private String namespace;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".showrunner",
            description = "Where the journals lie, without which nothing can be reverted (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(
            names = "--i-own-this-cluster",
            description =
                    "Label the cluster as one that Showrunner may break. Needed once, where Showrunner did not make"
                            + " it.")
    private boolean isOwned;

    @Option(
            names = "--hosts",
            paramLabel = "FILE",
            description = "The machines of the cluster and the key to them, for breaks that need kubeadm-host or"
                    + " root-ssh.")
    private @Nullable Path hostsFile;

    @Option(names = "--deploy-game", description = "Make what is missing of the game first.")
    private boolean isGameDeployed;

    /** Something done with a cluster. */
    @FunctionalInterface
    interface Work<T> {
        T with(BreakEngine engine, BreakJournal journal);
    }

    /** Does something with the cluster; what its API server does not like is told in a sentence. */
    <T> T run(BreakCatalogue catalogue, Work<T> work) {
        try (ClusterApi api = connect();
                Hosts hosts = new Hosts(inventory())) {
            String id = identify(api);
            Game game = Game.in(namespace);
            if (isGameDeployed) {
                game.deploy(api);
            }
            Path file = home.resolve("breaks").resolve(id + ".journal");
            try (BreakJournal journal = BreakJournal.open(file, InstantSource.system())) {
                return work.with(new BreakEngine(api, hosts, game.parameters(), journal, catalogue::find), journal);
            }
        } catch (HostUnreachable e) {
            throw new UserError(
                    String.valueOf(e.getMessage()),
                    "See whether the host is up, and what --hosts says of its address, user and keys",
                    e);
        } catch (ClusterUnreachable e) {
            throw new UserError(
                    String.valueOf(e.getMessage()), "See whether the cluster is up and the kubeconfig is of today", e);
        } catch (ApiRefusal e) {
            throw new UserError(
                    "The API server refuses: " + String.valueOf(e.getMessage()),
                    e.code() == 401 || e.code() == 403
                            ? "Use the credentials of the cluster's organiser; they may have expired"
                            : "Mend that, and run the command again: it goes on where it was",
                    e);
        }
    }

    private HostInventory inventory() {
        return hostsFile == null ? HostInventory.NONE : HostSources.read(hostsFile);
    }

    private ClusterApi connect() {
        if (!Files.isReadable(kubeconfig)) {
            throw new UserError("There is no kubeconfig " + kubeconfig, "Name a file that you may read");
        }
        try {
            return ClusterApi.connect(kubeconfig);
        } catch (IllegalArgumentException e) {
            throw new UserError(kubeconfig + " is not a kubeconfig", "Name one, as kubectl reads it", e);
        }
    }

    private String identify(ClusterApi api) {
        @Nullable String id = Ownership.of(api).orElse(null);
        if (id == null && isOwned) {
            id = "existing-" + Ownership.seat(api);
            Ownership.claim(api, id);
        }
        return id == null ? Ownership.require(api) : id;
    }
}
