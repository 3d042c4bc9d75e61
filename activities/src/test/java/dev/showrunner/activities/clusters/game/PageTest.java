package dev.showrunner.activities.clusters.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.clusters.game.Game.Images;
import dev.showrunner.activities.clusters.game.Goal.Expectations;
import dev.showrunner.activities.clusters.game.Goal.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An app of this machine behind a Service of a real API server, which leads to addresses of pods alone: so a simulated
 * pod is given this machine's.
 */
@ExtendWith(TestCluster.class)
class PageTest {
    private final TestCluster.Running cluster;
    private final Goal goal;
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer app;

    PageTest(TestCluster.Running cluster) throws IOException {
        this.cluster = cluster;
        this.goal = new Goal(
                Game.in(
                        "paged-" + System.nanoTime(),
                        new Images("first:1", "second:2", "database:17", "Version: 2.0.0", List.of("Once", "Twice"))),
                Expectations.RUNNING);
        this.app = HttpServer.create();
    }

    /** The API server leads to no loopback address. */
    private static Optional<InetAddress> address() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .findFirst();
    }

    @BeforeEach
    void an_app() throws IOException {
        Optional<InetAddress> address = address();
        assumeTrue(address.isPresent(), "needs an address of this machine that is not loopback");
        app = HttpServer.create(new InetSocketAddress(address.get(), 0), 0);
        app.start();
        leadsTo(goal.game().namespace(), app.getAddress());
        serves("Version: 1.0.0");
        TestCluster.eventually(
                "the API server leads to the app", Duration.ofSeconds(30), () -> page().startsWith("RED The page"));
        app.removeContext("/");
    }

    private void leadsTo(String namespace, InetSocketAddress address) {
        Manifests.create(cluster.api(), Manifests.parse("""
                        {apiVersion: v1, kind: Namespace, metadata: {name: %1$s}}
                        ---
                        apiVersion: v1
                        kind: ServiceAccount
                        metadata: {name: app, namespace: %1$s}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web, namespace: %1$s}
                        spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: %2$d}]}
                        ---
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: web-1, namespace: %1$s, labels: {app: web}}
                        spec:
                          serviceAccountName: app
                          automountServiceAccountToken: false
                          containers: [{name: web, image: first:1}]
                        """.formatted(namespace, address.getPort())));
        ObjectRef pod = new ObjectRef("v1", "Pod", namespace, "web-1");
        TestCluster.eventually(
                "the pod runs",
                Duration.ofSeconds(60),
                () -> cluster.api()
                        .find(pod)
                        .orElseThrow()
                        .at("/status/phase")
                        .asText()
                        .equals("Running"));
        ObjectNode moved = cluster.api().find(pod).orElseThrow();
        ObjectNode status = (ObjectNode) moved.path("status");
        String ip = address.getAddress().getHostAddress();
        status.put("podIP", ip);
        status.putArray("podIPs").addObject().put("ip", ip);
        cluster.api().replace(pod, moved, "status", Mode.REAL);
    }

    @AfterEach
    void stop() {
        over.countDown();
        app.stop(0);
    }

    @Test
    void the_page_of_the_second_version_is_green_and_another_red() {
        serves("<p>Hello, world! Version: 1.0.0</p>");
        assertThat(page()).isEqualTo("RED The page is not that of the second version.");

        app.removeContext("/");
        serves("<p>Hello, world! Version: 2.0.0</p>");
        assertThat(page()).isEqualTo("GREEN The page is that of the second version.");
    }

    @Test
    void a_page_without_a_line_of_the_database_is_half_of_it() {
        serves("<p>Version: 2.0.0</p><p>password authentication failed</p>");
        assertThat(page()).startsWith("GREEN");
        assertThat(told(Part.QUOTE)).isEqualTo("RED No quote of the database stands on the page.");

        app.removeContext("/");
        serves("<p>Version: 2.0.0</p><p>Twice</p>");
        assertThat(told(Part.QUOTE)).isEqualTo("GREEN A quote of the database stands on the page.");
    }

    @Test
    void our_own_app_is_green_in_its_second_version_while_its_database_answers(@TempDir Path folder) throws Exception {
        Game own = Game.in("board-" + System.nanoTime());
        Goal asked = new Goal(own, Expectations.RUNNING);
        try (LocalGame game = LocalGame.start(folder, own.images())) {
            URI second = game.app("5.3.0", app.getAddress().getAddress(), Map.of());
            leadsTo(own.namespace(), new InetSocketAddress(second.getHost(), second.getPort()));
            TestCluster.eventually(
                    "the page is seen",
                    Duration.ofSeconds(30),
                    () -> told(asked, Part.PAGE).startsWith("GREEN"));
            assertThat(told(asked, Part.QUOTE)).isEqualTo("GREEN A quote of the database stands on the page.");

            game.sql("DELETE FROM quotes");
            assertThat(told(asked, Part.PAGE)).startsWith("GREEN");
            assertThat(told(asked, Part.QUOTE)).isEqualTo("RED No quote of the database stands on the page.");
        }
    }

    @Test
    void an_app_that_fails_is_red() {
        app.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });

        assertThat(page()).isEqualTo("RED Service web does not answer.");
    }

    @Test
    void an_app_that_points_elsewhere_is_not_followed() throws IOException {
        List<String> followed = new CopyOnWriteArrayList<>();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            followed.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            app.createContext("/", exchange -> {
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/trap");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });

            assertThat(page()).isEqualTo("RED Service web does not answer.");
            assertThat(followed).isEmpty();
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void an_app_that_never_answers_is_red() {
        app.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThat(page()).isEqualTo("RED Service web does not answer.");
    }

    @Test
    void of_a_page_without_end_only_the_beginning_is_read() {
        app.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("Version: 2.0.0".getBytes(StandardCharsets.UTF_8));
                while (over.getCount() > 0) {
                    out.write(new byte[8192]);
                }
            }
        });

        assertThat(page()).isEqualTo("GREEN The page is that of the second version.");
    }

    private void serves(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        app.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String page() {
        return told(Part.PAGE);
    }

    private String told(Part part) {
        return told(goal, part);
    }

    private String told(Goal asked, Part part) {
        return asked.look(cluster.api()).stream()
                .filter(finding -> finding.part() == part)
                .map(finding -> finding.colour() + " " + finding.detail())
                .findFirst()
                .orElseThrow();
    }
}
