package dev.showrunner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardOptionTest {
    private final List<String> shown = new CopyOnWriteArrayList<>();

    @TempDir
    private Path home;

    private HttpServer dashboard;

    @BeforeEach
    void a_dashboard_that_wants_to_know_who_asks() throws IOException {
        dashboard = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dashboard.createContext("/", exchange -> {
            shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] problem = "{\"detail\":\"Sign in first.\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(401, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        dashboard.start();
    }

    @AfterEach
    void stop() {
        dashboard.stop(0);
    }

    @Test
    void a_command_shows_the_key_of_the_home_to_a_dashboard_on_this_machine() {
        String key = new HomeKeys(home).get("command");

        String said = run("http://127.0.0.1:" + dashboard.getAddress().getPort());

        assertThat(shown).containsExactly("Bearer " + key);
        assertThat(said).contains("wants to know who asks", "--home").doesNotContain(key);
    }

    @Test
    void a_home_without_a_key_shows_none() {
        run("http://127.0.0.1:" + dashboard.getAddress().getPort());

        assertThat(shown).containsExactly("null");
    }

    private String run(String address) {
        StringWriter said = new StringWriter();
        int code = Showrunner.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("approve", "abc1234", "--dashboard", address, "--home", home.toString());
        assertThat(code).isEqualTo(3);
        return said.toString();
    }
}
