package dev.showrunner.thumbnails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page in a headless Chromium, driven over its debugging protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class ChromiumPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process browser;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages;
    private final String session;
    private int calls;

    private ChromiumPage(Process browser, WebSocket socket, BlockingQueue<JsonNode> messages) {
        this.browser = browser;
        this.socket = socket;
        this.messages = messages;
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        this.session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1280, "height", 720, "deviceScaleFactor", 1, "mobile", false));
    }

    static ChromiumPage start(Path program, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path announced = folder.resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && !(Files.exists(announced) && Files.size(announced) > 0); i++) {
            browser.waitFor(100, TimeUnit.MILLISECONDS);
        }
        String[] lines = Files.readString(announced).split("\n", -1);
        BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .buildAsync(URI.create("ws://127.0.0.1:" + lines[0] + lines[1]), new Inbox(messages))
                .join();
        return new ChromiumPage(browser, socket, messages);
    }

    /** Goes to a document, waits until its function {@code ready} says so, and takes its picture. */
    byte[] screenshot(URI document) {
        call(session, "Page.navigate", Map.of("url", document.toString()));
        String loaded = "new Promise(r => { const look = () => document.readyState === 'complete' && window.ready"
                + " ? r(ready()) : setTimeout(look, 1); look() })";
        call(session, "Runtime.evaluate", Map.of("expression", loaded, "awaitPromise", true));
        String data = call(session, "Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        return Base64.getDecoder().decode(data);
    }

    /** Processor time of the browser and all its children, from Linux's process table. */
    long cpuNanos() {
        return Stream.concat(Stream.of(browser.toHandle()), browser.descendants())
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private JsonNode call(@Nullable String to, String method, Map<String, ?> parameters) {
        int id = ++calls;
        try {
            Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
            if (to != null) {
                message.put("sessionId", to);
            }
            socket.sendText(JSON.writeValueAsString(message), true).join();
            while (true) {
                JsonNode answer = messages.poll(60, TimeUnit.SECONDS);
                if (answer == null
                        || answer.has("error")
                        || answer.at("/result/exceptionDetails").isObject()) {
                    throw new IllegalStateException(method + " failed: " + answer);
                }
                if (answer.path("id").asInt() == id) {
                    return answer.path("result");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        browser.descendants().forEach(ProcessHandle::destroy);
        browser.destroy();
        browser.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Puts whole messages into a queue. */
    private static final class Inbox implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> messages;
        private final StringBuilder part = new StringBuilder();

        Inbox(BlockingQueue<JsonNode> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    messages.add(JSON.readTree(part.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
