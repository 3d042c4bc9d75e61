package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real https server on this machine, with a certificate made for it. */
class HttpsPhotoFetcherTest {
    private static final byte[] PHOTO = Fixtures.encoded(Fixtures.redAndBlue(64, 64), "png");
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private static HttpsServer server;
    private static SSLContext tls;

    private final HttpsPhotoFetcher fetcher = fetcher(List.of("localhost"), Duration.ofSeconds(20));

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        tls = certificateFor("localhost", folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/photo.png", exchange -> answer(exchange, 200, PHOTO));
        on("/gone.png", exchange -> answer(exchange, 404, new byte[0]));
        on("/moved.png", exchange -> redirect(exchange, "/photo.png"));
        on("/elsewhere.png", exchange -> redirect(exchange, "https://tracker.example/photo.png"));
        on("/plain.png", exchange -> redirect(exchange, "http://localhost/photo.png"));
        on("/circle.png", exchange -> redirect(exchange, "/circle.png"));
        on("/large.png", HttpsPhotoFetcherTest::sendWithoutEnd);
        on("/slow.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PHOTO, 0, 10);
            exchange.getResponseBody().flush();
            awaitQuietly();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        server.stop(0);
    }

    @Test
    void a_photo_on_a_listed_host_is_fetched() throws UnreadablePicture {
        assertThat(fetcher.fetch(URI.create("https://LOCALHOST/photo.png"))).isEqualTo(PHOTO);
    }

    @Test
    void a_redirect_to_a_listed_host_is_followed() throws UnreadablePicture {
        assertThat(fetcher.fetch(URI.create("https://localhost/moved.png"))).isEqualTo(PHOTO);
    }

    @Test
    void the_fetcher_as_it_is_used_refuses_this_machine_by_its_resolved_address() {
        HttpsPhotoFetcher real = new HttpsPhotoFetcher(
                List.of("localhost"),
                PublicAddresses::contains,
                tls.getSocketFactory(),
                port(),
                Duration.ofSeconds(20));
        int before = REQUESTS.get();

        assertThatThrownBy(() -> real.fetch(URI.create("https://localhost/photo.png")))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("which is not on the public internet");
        assertThat(REQUESTS).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/photo.png",
                "https://user:secret@localhost/photo.png",
                "https://localhost:8443/photo.png",
                "ftp://localhost/photo.png"
            })
    void anything_but_a_plain_https_address_is_refused(String address) {
        assertThatThrownBy(() -> fetcher.fetch(URI.create(address)))
                .hasMessageContaining("is not a plain https address");
    }

    @Test
    void a_host_that_is_not_listed_is_not_asked() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost.example/photo.png")))
                .hasMessage("https://localhost.example/photo.png is not on a host this channel allows; add"
                        + " localhost.example to imageHosts in channel.yaml, or put the photo into the repository.");
    }

    @Test
    void a_redirect_to_a_host_that_is_not_listed_is_not_followed() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost/elsewhere.png")))
                .hasMessageContaining("tracker.example");
    }

    @Test
    void a_redirect_out_of_https_is_not_followed() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost/plain.png")))
                .hasMessageContaining("http://localhost/photo.png is not a plain https address");
    }

    @Test
    void a_circle_of_redirects_ends() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost/circle.png")))
                .hasMessageContaining("redirects more than 3 times");
    }

    @Test
    void an_answer_that_is_not_a_photo_is_said_with_its_status() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost/gone.png")))
                .hasMessageContaining("answers 404");
    }

    @Test
    void an_answer_without_an_end_is_cut_at_five_megabytes() {
        assertThatThrownBy(() -> fetcher.fetch(URI.create("https://localhost/large.png")))
                .hasMessageContaining("has more than 5,000,000 bytes");
    }

    @Test
    void a_host_that_stops_in_the_middle_is_given_up() {
        HttpsPhotoFetcher impatient = fetcher(List.of("localhost"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.fetch(URI.create("https://localhost/slow.png")))
                .isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        HttpsPhotoFetcher byAddress = fetcher(List.of("127.0.0.1"), Duration.ofSeconds(20));

        assertThatThrownBy(() -> byAddress.fetch(URI.create("https://127.0.0.1/photo.png")))
                .hasMessageContaining("cannot be fetched (SSLHandshakeException)");
    }

    private static HttpsPhotoFetcher fetcher(List<String> hosts, Duration patience) {
        return new HttpsPhotoFetcher(hosts, InetAddress::isLoopbackAddress, tls.getSocketFactory(), port(), patience);
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    private static void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            REQUESTS.incrementAndGet();
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, new byte[0]);
    }

    private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[1 << 16];
        for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(block);
        }
        exchange.close();
    }

    private static void awaitQuietly() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A key pair and certificate made by the JDK's own keytool, trusted by itself. */
    private static SSLContext certificateFor(String host, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
