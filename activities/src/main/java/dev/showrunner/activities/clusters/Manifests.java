package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Objects that this program brings along, as {@code kubectl apply} would read them. */
public final class Manifests {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Manifests() {}

    /**
     * Reads a file of this package.
     *
     * @param words put into the place of {@code ${word}}; they are checked to be plain, so that none can end a value
     */
    public static List<ObjectNode> read(String file, Map<String, String> words) {
        String text;
        try (InputStream in = Objects.requireNonNull(Manifests.class.getResourceAsStream(file), file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (!word.getValue().matches("[A-Za-z0-9][A-Za-z0-9._/@:-]*")) {
                throw new IllegalArgumentException("'" + word.getValue() + "' cannot be the " + word.getKey() + ".");
            }
            text = text.replace("${" + word.getKey() + "}", word.getValue());
        }
        return parse(text);
    }

    /** Reads YAML documents. */
    public static List<ObjectNode> parse(String text) {
        List<ObjectNode> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            while (documents.hasNext()) {
                if (documents.next() instanceof ObjectNode object) {
                    objects.add(object);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }

    /** Makes the objects that are not there yet. Those that are stay as they are. */
    public static void create(ClusterApi api, List<ObjectNode> objects) {
        for (ObjectNode object : objects) {
            if (api.find(api.ref(object, "default")).isEmpty()) {
                try {
                    api.create(object, "default", ClusterApi.Mode.REAL);
                } catch (ApiRefusal refusal) {
                    if (!refusal.isAlreadyThere()) {
                        throw refusal;
                    }
                }
            }
        }
    }
}
