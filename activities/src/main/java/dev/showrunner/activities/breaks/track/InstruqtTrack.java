package dev.showrunner.activities.breaks.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Difficulty;
import dev.showrunner.activities.clusters.game.Game;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Breaks as a track of Instruqt: each is a challenge that is set up, checked and solved by scripts. Players see titles,
 * symptoms and hints; the scripts, which they do not see, give the breaks away.
 *
 * @param slug lower-case words with dashes
 * @param owner the organisation at Instruqt
 * @param host name of the machine that has kubectl, jq and a cluster
 * @param image of that machine
 * @see <a href="https://docs.instruqt.com/tracks/manage/track-structure">Instruqt: track structure</a>
 */
public record InstruqtTrack(String slug, String title, String owner, String host, String image, Game game) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** Whether scripts can do what a break does. */
    public static boolean canHold(Break one) {
        return KubectlScripts.canDo(one);
    }

    /**
     * The files of the track, by their paths. Those whose name is a script's have to be executable.
     *
     * @param breaks in the order of the challenges
     * @throws IllegalArgumentException when scripts cannot do what one does
     */
    public Map<String, String> files(List<Break> breaks) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("track.yml", yaml(track()));
        files.put("config.yml", yaml(config()));
        files.put("track_scripts/setup-" + host, prelude() + setup());
        int number = 1;
        for (Break one : breaks) {
            if (!canHold(one)) {
                throw new IllegalArgumentException("The break " + one.id() + " does what scripts cannot.");
            }
            String folder = "%02d-%s/".formatted(number, word(one.title()));
            KubectlScripts scripts = new KubectlScripts(one, number, game.parameters());
            files.put(folder + "assignment.md", assignment(one, number));
            files.put(folder + "setup-" + host, prelude() + scripts.setup());
            files.put(folder + "check-" + host, prelude() + scripts.check());
            files.put(folder + "solve-" + host, prelude() + scripts.solve());
            number++;
        }
        return files;
    }

    /** A title as part of a path: an id would give the break away. */
    private static String word(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether a file of the track is a script. */
    public static boolean isScript(String path) {
        return path.substring(path.lastIndexOf('/') + 1).matches("(setup|check|solve)-.*");
    }

    private ObjectNode track() {
        ObjectNode track = JsonNodeFactory.instance.objectNode();
        track.put("slug", slug)
                .put("title", title)
                .put("teaser", "Faults in a Kubernetes cluster, one after the other.")
                .put("description", "Something is wrong with this cluster. Find out what, and mend it.")
                .put("icon", "")
                .put("owner", owner)
                .put("private", true)
                .put("published", false);
        track.putArray("tags").add("kubernetes").add("troubleshooting");
        return track;
    }

    private ObjectNode config() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("version", "3");
        config.putArray("virtualmachines")
                .addObject()
                .put("name", host)
                .put("image", image)
                .put("shell", "/bin/bash")
                .put("machine_type", "n1-standard-2");
        return config;
    }

    private String setup() {
        ObjectNode list =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "List");
        game.manifests().forEach(list.putArray("items")::add);
        return "command -v jq >/dev/null || { apt-get update && apt-get install -y jq; }\n"
                + "eventually 300 kubectl get namespace kube-system\n"
                + "kubectl apply -f - <<'GAME'\n" + list.toPrettyString() + "\nGAME\n";
    }

    private String assignment(Break one, int number) {
        ObjectNode front = JsonNodeFactory.instance.objectNode();
        front.put("slug", slug + "-" + number)
                .put("type", "challenge")
                .put("title", one.title())
                .put("teaser", one.symptom());
        front.putArray("tabs")
                .addObject()
                .put("title", "Terminal")
                .put("type", "terminal")
                .put("hostname", host);
        front.put("difficulty", difficulty(one.difficulty()))
                .put("timelimit", limit(one.difficulty()).toSeconds());
        StringBuilder text = new StringBuilder("---\n")
                .append(yaml(front))
                .append("---\n\n# ")
                .append(one.title());
        text.append("\n\n")
                .append(one.symptom())
                .append("\n\nThe app lies in the namespace `")
                .append(game.namespace());
        text.append("`. Mend what keeps it from working, then press **Check**.\n");
        int hint = 1;
        for (String line : one.hints()) {
            text.append("\n<details>\n<summary>Hint ").append(hint++).append("</summary>\n\n");
            text.append(line).append("\n\n</details>\n");
        }
        return text.toString();
    }

    private static String difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case BEGINNER -> "basic";
            case INTERMEDIATE -> "intermediate";
            case EXPERT -> "advanced";
        };
    }

    private static Duration limit(Difficulty difficulty) {
        return switch (difficulty) {
            case BEGINNER -> Duration.ofMinutes(15);
            case INTERMEDIATE -> Duration.ofMinutes(30);
            case EXPERT -> Duration.ofMinutes(45);
        };
    }

    private static String yaml(JsonNode node) {
        try {
            return YAML.writeValueAsString(node).replaceFirst("^---\n", "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prelude() {
        try (InputStream in =
                Objects.requireNonNull(InstruqtTrack.class.getResourceAsStream("prelude.sh"), "prelude.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
