package dev.showrunner.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a browser without anything in its cache makes of a page: when the first of it is seen, and how many bytes that
 * took. Arguments: the page's address, and Chromium.
 */
public final class FirstPaint implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES = 9;
    private static final String FIGURES = """
            JSON.stringify((() => {
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const bytes = some => loaded.filter(some).reduce((sum, one) => sum + one.transferSize, 0);
              return {paint: paint ? paint.startTime : 0, pictures: bytes(one => one.initiatorType === 'img'),
                bytes: bytes(one => one.initiatorType !== 'img'),
                answered: performance.getEntriesByType('navigation')[0].responseEnd};
            })())
            """;

    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private int calls;

    private FirstPaint() {}

    /** Prints medians. */
    public static void main(String[] arguments) throws Exception {
        Process chromium = new ProcessBuilder(
                        arguments.length > 1 ? arguments[1] : "/usr/bin/chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--window-size=1440,900",
                        "--user-data-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "first-paint"),
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            new FirstPaint().measure(page(chromium), arguments[0]);
        } finally {
            chromium.destroy();
        }
        System.exit(0);
    }

    private static URI page(Process chromium) throws IOException, InterruptedException {
        BufferedReader said = chromium.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> said.lines().forEach(unread -> {}));
                String host = URI.create(line.substring(at).strip()).getAuthority();
                JsonNode pages = JSON.readTree(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://" + host + "/json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
                for (JsonNode page : pages) {
                    if (page.path("type").asText().equals("page")) {
                        return URI.create(page.path("webSocketDebuggerUrl").asText());
                    }
                }
            }
        }
        throw new IllegalStateException("Chromium did not start");
    }

    private void measure(URI browser, String address) throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(browser, this)
                .join();
        call(socket, "Network.enable", JSON.createObjectNode());
        call(socket, "Page.enable", JSON.createObjectNode());
        List<JsonNode> figures = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            call(socket, "Network.clearBrowserCache", JSON.createObjectNode());
            call(socket, "Page.navigate", JSON.createObjectNode().put("url", address));
            Thread.sleep(3_000);
            JsonNode answer =
                    call(socket, "Runtime.evaluate", JSON.createObjectNode().put("expression", FIGURES));
            figures.add(JSON.readTree(answer.at("/result/result/value").asText()));
        }
        System.out.printf(
                "%s, median of %d with an empty cache: first contentful paint after %.0f ms (answered after %.0f ms),"
                        + " %.1f KB transferred, and %.1f KB of pictures%n",
                address,
                TIMES,
                median(figures, "paint"),
                median(figures, "answered"),
                median(figures, "bytes") / 1e3,
                median(figures, "pictures") / 1e3);
    }

    private static double median(List<JsonNode> figures, String name) {
        return figures.stream()
                .mapToDouble(figure -> figure.path(name).asDouble())
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode call(WebSocket socket, String method, ObjectNode parameters) throws Exception {
        int id = ++calls;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = answers.take();
            if (answer.path("id").asInt() == id) {
                return answer;
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
        text.append(data);
        if (isLast) {
            try {
                answers.add(JSON.readTree(text.toString()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }
}
