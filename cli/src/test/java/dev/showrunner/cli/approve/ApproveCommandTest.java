package dev.showrunner.cli.approve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.showrunner.cli.Showrunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What it says to each answer; that a real dashboard gives them is told where a channel is rewritten. */
class ApproveCommandTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{\"phase\": \"running\", \"left\": 1042, \"unitsLeft\": 52121}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private int approve(String... arguments) {
        CommandLine command =
                Showrunner.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "approve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }

    @Test
    void an_approval_says_how_many_videos_and_where_to_follow_them() {
        assertThat(approve("4F2A9C1", "--dashboard", address())).isZero();
        assertThat(requests).containsExactly("POST /api/approvals/4f2a9c1");
        assertThat(out.toString())
                .contains("Approved: 1,042 published videos may be rewritten, for at most 52,121 units.")
                .contains(address() + "/published");
    }

    @Test
    void programs_get_where_the_rewrite_stands() {
        assertThat(approve("4f2a9c1", "--dashboard", address(), "--json")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"left\" : 1042");
    }

    @Test
    void a_refusal_is_told_in_the_dashboard_s_words() {
        status = 409;
        body = "{\"detail\": \"No rewrite waits for approval.\\u001b[2J\"}";
        assertThat(approve("4f2a9c1", "--dashboard", address())).isEqualTo(3);
        assertThat(err.toString())
                .contains("showrunner: No rewrite waits for approval")
                .contains(address() + "/published")
                .doesNotContain("\u001b");
    }

    @Test
    void a_dashboard_of_another_machine_says_where_to_run_the_command() {
        status = 421;
        assertThat(approve("4f2a9c1", "--dashboard", address())).isEqualTo(3);
        assertThat(err.toString()).contains("on its own machine only", "Run the command there");
    }

    @Test
    void what_is_no_showrunner_is_said_to_be_none() {
        body = "<html>Hello</html>";
        assertThat(approve("4f2a9c1", "--dashboard", address())).isEqualTo(3);
        assertThat(err.toString()).contains("is no Showrunner", "--dashboard");
    }

    @Test
    void where_nothing_runs_it_says_how_to_start() {
        server.stop(0);
        assertThat(approve("4f2a9c1", "--dashboard", address())).isEqualTo(3);
        assertThat(err.toString()).contains("No Showrunner answers at " + address(), "showrunner up or serve");
    }

    @Test
    void what_cannot_be_a_commit_is_not_sent() {
        assertThat(approve("HEAD", "--dashboard", address())).isEqualTo(2);
        assertThat(approve("../status", "--dashboard", address())).isEqualTo(2);
        assertThat(approve("4f2a9c1", "--dashboard", "file:///etc/passwd")).isEqualTo(2);
        assertThat(requests).isEmpty();
        assertThat(err.toString()).contains("seven or more characters", "is not like http://localhost:8080");
    }
}
