package dev.showrunner.cli.production;

import dev.showrunner.activities.cluster.BreakSource;
import dev.showrunner.activities.cluster.Providers;
import dev.showrunner.activities.cluster.RepositoryBreaks;
import dev.showrunner.activities.cluster.RepositoryBreaks.OnHosts;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.clusterapi.Blueprint;
import dev.showrunner.activities.clusters.clusterapi.ClusterApiProvider;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import dev.showrunner.activities.clusters.existing.ExistingProvider;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.game.Game.Images;
import dev.showrunner.activities.clusters.kind.KindProvider;
import dev.showrunner.activities.clusters.paper.PaperProvider;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.cli.HostSources;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.git.CatalogueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where clusters come from, as the settings say. */
public final class ClusterSources {
    private static final String CLUSTER_API = "clusters.cluster-api.";

    private ClusterSources() {}

    /**
     * Everything that is set, and paper, which needs nothing.
     *
     * @param root a folder for what clusters of this machine need
     * @throws UserError when a setting cannot be used
     */
    public static Providers of(Settings settings, Path root) {
        List<ClusterProvider> all = new ArrayList<>();
        settings.text("clusters.kubeconfig")
                .ifPresent(file ->
                        all.add(new ExistingProvider(kubeconfig("clusters.kubeconfig", file), hosts(settings))));
        settings.text(CLUSTER_API + "kubeconfig")
                .ifPresent(file -> all.add(
                        new ClusterApiProvider(kubeconfig(CLUSTER_API + "kubeconfig", file), blueprint(settings))));
        settings.text("clusters.kind").ifPresent(program -> all.add(new KindProvider(program, root.resolve("kind"))));
        settings.text("clusters.control-plane")
                .ifPresent(folder -> all.add(
                        new ControlPlaneProvider(Path.of(folder), root.resolve("clusters"), InstantSource.system())));
        all.add(new PaperProvider());
        return new Providers(List.copyOf(all));
    }

    /** Breaks of ours and of the channel repository. */
    static BreakSource breaks(Settings settings, CatalogueStore catalogues) {
        String onHosts = settings.text("clusters.own-host-breaks").orElse("refuse");
        return new RepositoryBreaks(
                catalogues,
                switch (onHosts) {
                    case "refuse" -> OnHosts.REFUSED;
                    case "allow" -> OnHosts.ALLOWED;
                    default ->
                        throw new UserError(
                                "The setting clusters.own-host-breaks is '" + onHosts + "'", "Write refuse or allow");
                });
    }

    /** The app that clusters run, with the images that are set. */
    public static Game game(Settings settings) {
        Images images = Images.of(
                image(settings, "game.first", Images.DEFAULT.first()),
                image(settings, "game.second", Images.DEFAULT.second()),
                image(settings, "game.database", Images.DEFAULT.database()));
        List<String> quotes = settings.text("game.quotes").stream()
                .flatMap(Pattern.compile("\\|")::splitAsStream)
                .map(String::strip)
                .filter(quote -> !quote.isEmpty())
                .toList();
        return Game.in(
                "game",
                images.showing(
                        settings.text("game.page").orElse(images.page()), quotes.isEmpty() ? images.quotes() : quotes));
    }

    private static String image(Settings settings, String name, String otherwise) {
        String image = settings.text(name).orElse(otherwise);
        if (!image.matches("[A-Za-z0-9][A-Za-z0-9._/@:-]{0,254}")) {
            throw new UserError("The setting " + name + " is not the name of an image: " + image, "Correct it");
        }
        return image;
    }

    private static Blueprint blueprint(Settings settings) {
        return new Blueprint(
                settings.text(CLUSTER_API + "namespace").orElse("default"),
                required(settings, "class", "the name of a ClusterClass"),
                required(settings, "version", "a version of Kubernetes, such as 1.35.4"),
                count(settings, "control-planes", 1),
                settings.text(CLUSTER_API + "worker-class").orElse(null),
                count(settings, "workers", 2));
    }

    private static String required(Settings settings, String name, String what) {
        return settings.text(CLUSTER_API + name)
                .orElseThrow(() -> new UserError(
                        "Clusters come from Cluster API, and the setting " + CLUSTER_API + name + " is missing",
                        "Set it to " + what));
    }

    private static int count(Settings settings, String name, int otherwise) {
        String text = settings.text(CLUSTER_API + name).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]?")) {
            throw new UserError(
                    "The setting " + CLUSTER_API + name + " is not a number of machines: " + text,
                    "Write a number from 1 to 99");
        }
        return Integer.parseInt(text);
    }

    private static HostInventory hosts(Settings settings) {
        return settings.text("clusters.hosts")
                .map(file -> HostSources.read(Path.of(file)))
                .orElse(HostInventory.NONE);
    }

    private static Kubeconfig kubeconfig(String setting, String file) {
        try {
            return new Kubeconfig(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UserError("The kubeconfig " + file + " cannot be read", "Correct the setting " + setting, e);
        }
    }
}
