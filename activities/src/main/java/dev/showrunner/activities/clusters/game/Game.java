package dev.showrunner.activities.clusters.game;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The app that contestants bring to its second version, by the names of its objects.
 *
 * @param namespace all of it lies there
 * @param app Deployment, container, Service, ServiceAccount and label
 * @param database StatefulSet, container, Service and label
 * @param seed ConfigMap of the database's first rows
 * @param secret Secret of the database's password
 * @param images what runs
 */
public record Game(String namespace, String app, String database, String seed, String secret, Images images) {
    /**
     * Container images.
     *
     * @param first the app when the show begins
     * @param second the app when it is won; with a digest, its pods have to run that very image
     * @param page what stands on the second version's page and not on the first's; empty when nobody knows
     * @param quotes what the database is filled with, if not with lines of ours, and of which the app shows one; empty
     *     when it shows none
     */
    public record Images(String first, String second, String database, String page, List<String> quotes) {
        /** Unless the settings name others. */
        public static final Images DEFAULT =
                of(QuotesBoard.FIRST, QuotesBoard.SECOND, "docker.io/library/postgres:17-alpine");

        /** Images whose pages are known where they carry our own app, and unknown where they bring theirs. */
        public static Images of(String first, String second, String database) {
            Images theirs = new Images(first, second, database, "", List.of());
            return theirs.carryOurApp() ? theirs.showing(QuotesBoard.PAGE, QuotesBoard.QUOTES) : theirs;
        }

        /** The same images, with other words on their pages. */
        public Images showing(String words, List<String> lines) {
            return new Images(first, second, database, words, lines);
        }

        /** Whether the app is ours and the images carry it; else they bring an app of their own. */
        public boolean carryOurApp() {
            return QuotesBoard.runsIn(first) && QuotesBoard.runsIn(second);
        }

        /** The second version's digest, where its name has one. */
        public Optional<String> digest() {
            int at = second.indexOf('@');
            return at < 0 ? Optional.empty() : Optional.of(second.substring(at + 1));
        }
    }

    /** With the names that break files tell of. */
    public static Game in(String namespace) {
        return in(namespace, Images.DEFAULT);
    }

    /** As above, with other images. */
    public static Game in(String namespace, Images images) {
        return new Game(namespace, "web", "database", "quotes", "database-login", images);
    }

    /** Makes what is missing of it, in its first version. Idempotent. */
    public void deploy(ClusterApi api) {
        Manifests.create(api, manifests());
    }

    /** All of it in its first version, in the order in which it is made. */
    public List<ObjectNode> manifests() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("namespace", namespace);
        words.put("app", app);
        words.put("database", database);
        words.put("seed", seed);
        words.put("secret", secret);
        words.put("first-image", images.first());
        words.put("database-image", images.database());
        List<ObjectNode> objects = Manifests.read("game.yaml", words);
        List<String> quotes = images.quotes().isEmpty() ? QuotesBoard.QUOTES : images.quotes();
        named(objects, "ConfigMap", seed).putObject("data").put("init.sql", QuotesBoard.seed(quotes));
        if (images.carryOurApp()) {
            ObjectNode deployment = named(objects, "Deployment", app);
            QuotesBoard.putInto(deployment, this);
            objects.add(objects.indexOf(deployment), QuotesBoard.configMap(this));
        }
        return objects;
    }

    private static ObjectNode named(List<ObjectNode> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Brings the app to another image, as a contestant would. */
    public void rollOut(ClusterApi api, String image) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("spec")
                .putObject("template")
                .putObject("spec")
                .putArray("containers")
                .add(container(image));
        api.strategicMerge(deployment(), patch);
    }

    private JsonNode container(String image) {
        return JsonNodeFactory.instance.objectNode().put("name", app).put("image", image);
    }

    /** The app's Deployment. */
    public ObjectRef deployment() {
        return new ObjectRef("apps/v1", "Deployment", namespace, app);
    }

    /** The database's StatefulSet. */
    public ObjectRef statefulSet() {
        return new ObjectRef("apps/v1", "StatefulSet", namespace, database);
    }

    /** The names, as break files refer to them. */
    public Map<String, JsonNode> parameters() {
        return Map.of(
                "namespace", TextNode.valueOf(namespace),
                "app", TextNode.valueOf(app),
                "database", TextNode.valueOf(database),
                "seed", TextNode.valueOf(seed),
                "secret", TextNode.valueOf(secret));
    }
}
