package dev.showrunner.activities.clusters.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ClusterOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders of clusters of this machine: a folder for each, readable by its owner alone, with the order and whatever else
 * the cluster needs.
 *
 * @param root where the folders lie
 */
public record KeptOrders(Path root) {
    private static final String ORDER = "order.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder of a cluster. */
    public Path folder(String id) {
        return root.resolve(id);
    }

    /** The order of a cluster; empty when there is none. */
    public Optional<ClusterOrder> find(String id) {
        Path file = folder(id).resolve(ORDER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode order = JSON.readTree(file.toFile());
            return Optional.of(new ClusterOrder(
                    id,
                    order.path("episode").asText(),
                    Instant.parse(order.path("destroyBy").asText()),
                    order.path("version").asText(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All orders, by id. */
    public List<ClusterOrder> all() {
        List<ClusterOrder> orders = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return orders;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path folder : folders) {
                find(String.valueOf(folder.getFileName())).ifPresent(orders::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders.sort(Comparator.comparing(ClusterOrder::id));
        return List.copyOf(orders);
    }

    /** Keeps an order in the place of the one that is kept. Written whole or not at all. */
    public ClusterOrder keep(ClusterOrder order) {
        Path folder = folder(order.id());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("episode", order.episode())
                .put("destroyBy", order.destroyBy().toString());
        if (order.version() != null) {
            json.put("version", order.version());
        }
        try {
            Files.createDirectories(root);
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path draft = folder.resolve(ORDER + ".new");
            Files.writeString(draft, json.toString());
            Files.move(draft, folder.resolve(ORDER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return order;
    }

    /** Removes a cluster's folder. The order goes last: while it is there, so is the cluster. */
    public void forget(String id) {
        Path folder = folder(id);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder) && !path.equals(folder.resolve(ORDER)))
                    .toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder.resolve(ORDER));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
