package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.dashboard.signin.Access;
import dev.showrunner.dashboard.signin.AllowList;
import dev.showrunner.dashboard.signin.Role;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.dashboard.signin.SignIn.Client;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private static final String MACHINE = "m".repeat(40);
    private static final Set<String> OWNED = Set.of("POST /published/approvals/x", "POST /api/approvals/x");

    private static final Set<String> OPEN = Set.of(
            "GET /api/clusters/x/public",
            "GET /access/x/x",
            "POST /access/x/x",
            "POST /access/x/x/join",
            "GET /assets/x/x",
            "GET /health/liveness",
            "GET /health/readiness",
            "POST /hooks/git",
            "GET /schedule",
            "GET /schedule.ics",
            "GET /schedule.rss",
            "GET /shows/x/schedule",
            "GET /shows/x/schedule.ics",
            "GET /people/x/schedule.ics",
            "GET /signin",
            "GET /oauth/login/github",
            "GET /oauth/login/oidc",
            "GET /oauth/callback/github",
            "POST /oauth/callback/github",
            "GET /oauth/callback/oidc",
            "POST /oauth/callback/oidc",
            "GET /logout", // answers 405
            "POST /logout");

    private Provider provider;
    private Stage stage;
    private CookieManager cookies;
    private HttpClient browser;

    @BeforeAll
    void start() throws Exception {
        provider = new Provider();
        int port = freePort();
        Client client = new Client(Provider.CLIENT, Provider.SECRET);
        stage = new Stage(
                port,
                new SignIn(
                        URI.create("http://localhost:" + port),
                        new SignIn.GitHub(client, provider.uri(), provider.uri()),
                        new SignIn.OpenId(client, provider.uri()),
                        AllowList.of(Map.of(
                                Role.VIEWER, Set.of("github:Vera", "email:grace@example.org"),
                                Role.PRODUCER, Set.of("github:ada"),
                                Role.OWNER, Set.of("github:olive"))),
                        "c".repeat(40),
                        MACHINE));
    }

    @AfterAll
    void stop() {
        stage.close();
        provider.close();
    }

    @BeforeEach
    void openABrowser() {
        cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        provider.handle = "ada";
        provider.email = "grace@example.org";
        provider.isVerified = true;
    }

    @Test
    void every_route_is_shut_to_strangers_but_for_those_that_are_listed_here() throws Exception {
        List<UriRouteInfo<?, ?>> routes =
                stage.dashboard.context().getBean(Router.class).uriRoutes().toList();
        assertThat(routes).hasSizeGreaterThan(20);
        HttpClient stranger = HttpClient.newHttpClient();
        for (UriRouteInfo<?, ?> route : routes) {
            String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x");
            String name = route.getHttpMethodName() + " " + path;
            if (OPEN.contains(name.replaceFirst("^HEAD ", "GET "))) {
                assertThat(Access.of(route.getHttpMethodName(), path)).as(name).isInstanceOf(Access.Open.class);
                continue;
            }
            HttpResponse<String> answer = stranger.send(
                    request(path)
                            .method(route.getHttpMethodName(), HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(name).isEqualTo(401);
            assertThat(answer.body()).as(name).doesNotContain("Exception");
            boolean isReading = Set.of("GET", "HEAD").contains(route.getHttpMethodName());
            assertThat(Access.of(route.getHttpMethodName(), path))
                    .as(name)
                    .isEqualTo(new Access.For(
                            OWNED.contains(name)
                                    ? Role.OWNER
                                    : isReading && !path.matches(".*/(clusters|outbox|rehearsal)(/.*)?")
                                            ? Role.VIEWER
                                            : Role.PRODUCER));
        }
    }

    @Test
    void somebody_on_the_list_signs_in_with_github_and_is_named_on_the_page() throws Exception {
        HttpResponse<String> signInPage = get("/episodes");
        assertThat(signInPage.uri().getPath()).isEqualTo("/signin");
        assertThat(signInPage.body()).contains("Sign in with GitHub", "Sign in with your organisation");

        HttpResponse<String> page = get("/oauth/login/github");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/episodes");
        assertThat(page.body()).contains("github:ada", "Sign out");
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("JWT"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    void somebody_on_the_list_signs_in_with_an_organisation_s_account() throws Exception {
        assertThat(get("/oauth/login/oidc").body()).contains("email:grace@example.org", "Sign out");
    }

    @Test
    void a_stranger_is_told_so_and_stays_outside() throws Exception {
        provider.handle = "mallory";

        HttpResponse<String> page = get("/oauth/login/github");

        assertThat(page.uri().getPath()).isEqualTo("/signin");
        assertThat(page.body()).contains("That account is not on this channel's list");
        assertThat(get("/api/status").uri().getPath()).isEqualTo("/signin");
    }

    @Test
    void an_address_that_the_provider_has_not_verified_is_nobody_s() throws Exception {
        provider.isVerified = false;

        assertThat(get("/oauth/login/oidc").body()).contains("That account is not on this channel's list");
    }

    @Test
    void a_viewer_reads_and_a_producer_acts_but_only_an_owner_approves() throws Exception {
        provider.handle = "vera";
        get("/oauth/login/github");
        assertThat(get("/api/status").statusCode()).isEqualTo(200);
        assertThat(get("/shows/night").statusCode()).isNotIn(401, 403);
        assertThat(post("/api/rewrites/scan").statusCode()).isEqualTo(403);
        assertThat(post("/api/rewrites/scan").body()).contains("Your role does not allow this");

        openABrowser();
        provider.handle = "ada";
        get("/oauth/login/github");
        assertThat(post("/api/rewrites/scan").statusCode()).isNotIn(401, 403);
        assertThat(post("/api/approvals/" + "a".repeat(40)).statusCode()).isEqualTo(403);

        openABrowser();
        provider.handle = "olive";
        get("/oauth/login/github");
        assertThat(post("/api/approvals/" + "a".repeat(40)).statusCode()).isNotIn(401, 403);
    }

    @Test
    void what_somebody_does_stands_under_their_account_whatever_name_they_give() throws Exception {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        ToldEpisode.DIRECTIONS.clear();
        get("/oauth/login/github");

        HttpResponse<String> answer = browser.send(
                request("/episodes/" + InventedDay.EPISODE + "/directions/waive")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(HttpRequest.BodyPublishers.ofString("gate=guests&words=fine&by=Somebody+else"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ToldEpisode.DIRECTIONS)
                .singleElement()
                .satisfies(said -> assertThat(said).contains("github:ada").doesNotContain("Somebody else"));
    }

    @Test
    void whoever_signs_out_is_out() throws Exception {
        get("/oauth/login/github");

        HttpResponse<String> page = post("/logout");

        assertThat(page.uri().getPath()).isEqualTo("/signin");
        assertThat(get("/").uri().getPath()).isEqualTo("/signin");
    }

    @Test
    void a_cookie_that_somebody_else_signed_is_nobody_s() throws Exception {
        get("/oauth/login/github");
        String forged = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JWT"))
                .map(cookie -> cookie.getValue().replaceFirst("[^.]+$", "AAAA"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request("/api/status").header("Cookie", "JWT=" + forged).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_command_on_this_machine_shows_the_key_of_the_home() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request("/api/status")
                                .header("Authorization", "Bearer " + MACHINE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> wrong = HttpClient.newHttpClient()
                .send(
                        request("/api/status")
                                .header("Authorization", "Bearer " + MACHINE.replace('m', 'n'))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void without_sign_in_a_dashboard_does_not_listen_to_other_machines() {
        DashboardSettings everywhere = new DashboardSettings(
                "0.0.0.0", 0, Stage.CHANNEL, Stage.IN_MEMORY, null, URI.create("http://localhost:8090"));

        assertThatThrownBy(() -> Dashboard.start(everywhere, stage.sources()))
                .isInstanceOf(DashboardUnavailable.class)
                .hasMessageContaining("no sign-in");
    }

    @Test
    void settings_do_not_tell_their_secrets() {
        SignIn signIn = new SignIn(
                URI.create("https://showrunner.example.org"),
                new SignIn.GitHub(
                        new Client("id", "hush"),
                        URI.create("https://github.com"),
                        URI.create("https://api.github.com")),
                null,
                new AllowList(Map.of()),
                "k".repeat(32),
                "l".repeat(32));

        assertThat(signIn + " " + signIn.gitHub()).doesNotContain("hush", "kkk", "lll");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                request(path).header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stage.dashboard.uri().resolve(path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
