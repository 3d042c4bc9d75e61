package dev.showrunner.activities.clusters.game;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What contestants must turn green: the app runs in its second version, wholly, on its database.
 *
 * @param game whose goal it is
 * @param expectations what can be asked of this cluster
 */
public record Goal(Game game, Expectations expectations) {
    private static final String NOTHING_RUNS = "The nodes of this cluster run no containers.";

    /** What a cluster lets one see. */
    public enum Expectations {
        /** Its nodes are simulated: there are pods, and nothing runs in them. */
        SIMULATED,
        /** Its nodes run containers, so the app can be asked. */
        RUNNING;

        private static final String SIMULATED_BY = "kwok.x-k8s.io/node";

        /** As the nodes of a cluster say. */
        public static Expectations of(ClusterApi api) {
            return api.list("v1", "Node", null, "").stream()
                            .allMatch(node -> node.at("/metadata/annotations").has(SIMULATED_BY))
                    ? SIMULATED
                    : RUNNING;
        }
    }

    /** One part of the goal. */
    public enum Part {
        /** The Deployment's template has the second version's image, and so have all its pods. */
        IMAGE,
        /** All replicas are updated, available and of the template; none is left over. */
        ROLLOUT,
        /** The database has a ready replica. */
        DATABASE,
        /** The app's Service leads to the app's ready pods, and to nothing else. */
        SERVICE,
        /** The database's Service leads to the database. */
        DATABASE_SERVICE,
        /** The pods run the very image, not only one of its name. */
        DIGEST,
        /** The app's Service answers with the page of the second version. */
        PAGE,
        /** What the app read from its database stands on the page. */
        QUOTE
    }

    /** How a part stands. */
    public enum Colour {
        GREEN,
        RED,
        /** This cluster cannot tell. */
        UNKNOWN
    }

    /**
     * A part as it stands.
     *
     * @param detail a sentence
     */
    public record Finding(Part part, Colour colour, String detail) {}

    /** All parts, in order. A part that the API server will not tell about is red. */
    public List<Finding> look(ClusterApi api) {
        String page = asksForThePage()
                ? api.page(game.namespace(), game.app(), "http").orElse(null)
                : null;
        return List.of(
                told(Part.IMAGE, () -> image(api, api.find(game.deployment()))),
                told(Part.ROLLOUT, () -> rollout(api.find(game.deployment()))),
                told(Part.DATABASE, () -> database(api)),
                told(Part.SERVICE, () -> service(api, Part.SERVICE, game.app())),
                told(Part.DATABASE_SERVICE, () -> service(api, Part.DATABASE_SERVICE, game.database())),
                told(Part.DIGEST, () -> digest(api)),
                page(page),
                quote(page));
    }

    private static Finding told(Part part, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (ApiRefusal refusal) {
            return new Finding(part, Colour.RED, "The API server does not tell: " + refusal.getMessage());
        }
    }

    /** Whether no part is red. */
    public static boolean isGreen(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.colour() == Colour.RED);
    }

    private Finding image(ClusterApi api, Optional<ObjectNode> deployment) {
        String wanted = game.images().second();
        String image = deployment
                .map(object -> image(object.at("/spec/template/spec/containers")))
                .orElse("");
        if (!image.equals(wanted)) {
            return new Finding(
                    Part.IMAGE,
                    Colour.RED,
                    image.isEmpty() ? "There is no Deployment " + game.app() + "." : "The template has another image.");
        }
        // Something may have rewritten the pods on their way in.
        long others = api.list("v1", "Pod", game.namespace(), "app=" + game.app()).stream()
                .map(pod -> image(pod.at("/spec/containers")))
                .filter(found -> !found.isEmpty() && !found.equals(wanted))
                .count();
        return others == 0
                ? new Finding(Part.IMAGE, Colour.GREEN, "The template and all pods have the second version.")
                : new Finding(Part.IMAGE, Colour.RED, others + " pods have another image than the template.");
    }

    private String image(JsonNode containers) {
        for (JsonNode container : containers) {
            if (container.path("name").asText().equals(game.app())) {
                return container.path("image").asText();
            }
        }
        return "";
    }

    private static Finding rollout(Optional<ObjectNode> deployment) {
        JsonNode status = deployment.map(object -> object.path("status")).orElse(null);
        if (deployment.isEmpty() || status == null) {
            return new Finding(Part.ROLLOUT, Colour.RED, "There is no Deployment.");
        }
        int wanted = deployment.get().at("/spec/replicas").asInt();
        boolean isCurrent = status.path("observedGeneration").asLong()
                >= deployment.get().at("/metadata/generation").asLong();
        int updated = status.path("updatedReplicas").asInt();
        int available = status.path("availableReplicas").asInt();
        int all = status.path("replicas").asInt();
        boolean isDone = isCurrent && wanted > 0 && updated == wanted && available == wanted && all == wanted;
        return new Finding(
                Part.ROLLOUT,
                isDone ? Colour.GREEN : Colour.RED,
                "%d of %d replicas are updated, %d available, %d in all.".formatted(updated, wanted, available, all));
    }

    private Finding database(ClusterApi api) {
        int ready = api.find(game.statefulSet())
                .map(object -> object.at("/status/readyReplicas").asInt())
                .orElse(0);
        return new Finding(
                Part.DATABASE,
                ready > 0 ? Colour.GREEN : Colour.RED,
                ready > 0 ? "The database is ready." : "No replica of the database is ready.");
    }

    private Finding service(ClusterApi api, Part part, String name) {
        if (api.find(new ObjectRef("v1", "Service", game.namespace(), name)).isEmpty()) {
            return new Finding(part, Colour.RED, "There is no Service " + name + ".");
        }
        int ready = 0;
        int strangers = 0;
        for (ObjectNode slice : api.list(
                "discovery.k8s.io/v1", "EndpointSlice", game.namespace(), "kubernetes.io/service-name=" + name)) {
            for (JsonNode endpoint : slice.path("endpoints")) {
                boolean isReady = endpoint.at("/conditions/ready").asBoolean(true);
                boolean isOurs = endpoint.at("/targetRef/name").asText().startsWith(name + "-");
                ready += isReady && isOurs ? 1 : 0;
                strangers += isReady && !isOurs ? 1 : 0;
            }
        }
        return new Finding(
                part,
                ready > 0 && strangers == 0 ? Colour.GREEN : Colour.RED,
                "Service %s leads to %d ready pods%s."
                        .formatted(name, ready, strangers == 0 ? "" : " and to " + strangers + " other addresses"));
    }

    private Finding digest(ClusterApi api) {
        if (expectations == Expectations.SIMULATED) {
            return new Finding(Part.DIGEST, Colour.UNKNOWN, NOTHING_RUNS);
        }
        String digest = game.images().digest().orElse("");
        if (digest.isEmpty()) {
            return new Finding(Part.DIGEST, Colour.UNKNOWN, "The second version's image is named without a digest.");
        }
        for (ObjectNode pod : api.list("v1", "Pod", game.namespace(), "app=" + game.app())) {
            for (JsonNode container : pod.at("/status/containerStatuses")) {
                if (container.path("name").asText().equals(game.app())
                        && !container.path("imageID").asText().endsWith(digest)) {
                    return new Finding(Part.DIGEST, Colour.RED, "A pod runs another image under this name.");
                }
            }
        }
        return new Finding(Part.DIGEST, Colour.GREEN, "All pods run the very image.");
    }

    private boolean asksForThePage() {
        return expectations == Expectations.RUNNING
                && !(game.images().page().isEmpty() && game.images().quotes().isEmpty());
    }

    private Finding page(@Nullable String page) {
        String wanted = game.images().page();
        return onPage(
                page,
                wanted.isEmpty() ? List.of() : List.of(wanted),
                new Finding(Part.PAGE, Colour.GREEN, "The page is that of the second version."),
                "The page is not that of the second version.",
                "The settings do not say what stands on the second version's page.");
    }

    private Finding quote(@Nullable String page) {
        return onPage(
                page,
                game.images().quotes(),
                new Finding(Part.QUOTE, Colour.GREEN, "A quote of the database stands on the page."),
                "No quote of the database stands on the page.",
                "The settings name no quote that the app shows.");
    }

    private Finding onPage(@Nullable String page, List<String> wanted, Finding found, String missing, String unsaid) {
        if (expectations == Expectations.SIMULATED) {
            return new Finding(found.part(), Colour.UNKNOWN, NOTHING_RUNS);
        }
        if (wanted.isEmpty()) {
            return new Finding(found.part(), Colour.UNKNOWN, unsaid);
        }
        if (page == null) {
            return new Finding(found.part(), Colour.RED, "Service " + game.app() + " does not answer.");
        }
        String text = unescaped(page);
        return wanted.stream().anyMatch(text::contains) ? found : new Finding(found.part(), Colour.RED, missing);
    }

    /** HTML's entities of the characters that apps have to escape, and some escape without need. */
    static String unescaped(String page) {
        return page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#039;", "'")
                .replace("&amp;", "&");
    }
}
