package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.showrunner.dashboard.signin.AllowList;
import dev.showrunner.dashboard.signin.Role;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.dashboard.signin.SignIn.Client;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What only a browser can show: the pages as people get them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(390, 834, 1440);
    private static final int HEIGHT = 900;
    private static final String HOSTILE = "\"><img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>";

    private final Stage stage = new Stage(0);
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        stage.close();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("episodes", "/episodes");
        pages.put("episode", "/episodes/" + InventedDay.EPISODE);
        pages.put("episode-drifted", "/episodes/broken-on-purpose/42");
        pages.put("episode-record", "/episodes/" + InventedDay.OVER);
        pages.put("cockpit", "/episodes/" + InventedDay.EPISODE + "/cockpit");
        pages.put("published", "/published");
        pages.put("clusters", "/clusters");
        pages.put("keep", "/published/drift/" + InventedRewrite.EDITED + "/keep");
        pages.put("people", "/people");
        pages.put("person", "/people/mira");
        pages.put("show", "/shows/broken-on-purpose");
        pages.put("outbox", "/outbox");
        pages.put("access", "/access/broken-on-purpose-41-1/" + "5".repeat(43));
        pages.put("audit", "/audit");
        pages.put("playground", "/playground");
        pages.put("schedule", "/schedule");
        pages.put("schedule-of-a-show", "/shows/small-tools/schedule");
        pages.put("nothing", "/episodes/no-such/episode");
        return pages;
    }

    @Test
    void every_page_is_accessible_and_stays_within_every_width_in_light_and_in_dark() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        InventedDay.after(stage, now);
        InventedRewrite.on(stage, now, RewriteView.Phase.WAITING_FOR_APPROVAL);
        InventedClusters.on(stage, now);
        InventedOutbox.on(stage, now);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            pages().forEach((name, path) -> {
                page.navigate(stage.dashboard.uri().resolve(path).toString());
                look(page, name, wrong);
            });
            InventedDay.beset(stage, now);
            stage.dashboard.changed();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE)
                    .toString());
            page.locator("#hold-rewrite summary").click();
            look(page, "episode-beset", wrong);
            InventedDay.live(stage, now);
            stage.dashboard.changed();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE + "/cockpit")
                    .toString());
            look(page, "cockpit-on-air", wrong);
        }

        assertThat(wrong).isEmpty();
    }

    private static void look(Page page, String name, List<String> wrong) {
        // A picture of the whole page does not scroll to what is loaded when it comes into sight.
        page.evaluate("""
                () => Promise.all([...document.images].map(image => {
                  image.loading = 'eager';
                  return image.decode().catch(() => null);
                }))""");
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look(page, name, scheme, wrong);
        }
    }

    private static void look(Page page, String name, ColorScheme scheme, List<String> wrong) {
        String theme = scheme.name().toLowerCase(Locale.ROOT);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + theme + "-" + width + ".png")));
            Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (((Number) overflow).intValue() > 0) {
                wrong.add(name + " at " + width + " px is " + overflow + " px too wide");
            }
            // A phone's layout is another one, and fingers need room; its colours are those of wider screens.
            if (width == WIDTHS.getFirst() && scheme == ColorScheme.LIGHT) {
                judge(page, name + " on a phone", wrong);
            }
        }
        judge(page, name + ", " + theme, wrong);
    }

    private static void judge(Page page, String what, List<String> wrong) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        violations.forEach(violation -> violation
                .getNodes()
                .forEach(node -> wrong.add(
                        what + ": " + violation.getId() + " at " + node.getHtml() + " " + node.getFailureSummary())));
    }

    @Test
    void hostile_names_are_text_and_run_nothing() {
        Instant now = Instant.now();
        stage.inForce(new CatalogueBuilder(InventedChannel.REVISION, InventedChannel.BERLIN)
                .show("night", HOSTILE, HOSTILE)
                .person("mallory", HOSTILE)
                .episode("night/1", HOSTILE, now.atZone(InventedChannel.BERLIN).plusDays(1))
                .build());
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            List<String> blocked = new CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    blocked.add(message.text());
                }
            });
            for (String path : List.of(
                    "/", "/episodes", "/episodes/night/1", "/shows/night", "/people", "/people/mallory", "/schedule")) {
                page.navigate(stage.dashboard.uri().resolve(path).toString());
                assertThat(page.evaluate("window.broken === undefined"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(page.content()).as(path).contains("onerror=");
            }

            assertThat(blocked).isEmpty();
        }
    }

    @Test
    void a_red_gate_is_waived_with_a_reason() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        ToldEpisode.DIRECTIONS.clear();
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE)
                    .toString());
            Locator gate = page.locator(".gate").filter(new Locator.FilterOptions().setHasText("Not confirmed: jonas"));
            gate.locator("summary").click();
            gate.locator("input[name=words]").fill("Jonas is at the door");
            gate.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Waive “Guests”"))
                    .click();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(ToldEpisode.DIRECTIONS)
                            .singleElement()
                            .satisfies(said -> assertThat(said).contains("WAIVE", "guests", "Jonas is at the door")));
        }
    }

    @Test
    void a_key_asks_first_and_the_same_key_or_enter_says_yes() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        ToldEpisode.DIRECTIONS.clear();
        List<String> wrong = new ArrayList<>();
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE + "/cockpit")
                    .toString());
            Locator yes = page.getByText("Yes, go live now");
            page.keyboard().press("g");
            yes.waitFor();
            assertThat(ToldEpisode.DIRECTIONS).isEmpty();
            page.locator("#repair-drift summary").click();
            look(page, "cockpit-asked", wrong);
            assertThat(wrong).isEmpty();
            yes.focus();
            page.keyboard().press("Enter");
            said(1, "GO_LIVE");
            yes.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            page.keyboard().press("h");
            page.keyboard().type("Ada is late");
            page.keyboard().press("Enter");
            said(2, "Ada is late");

            InventedDay.live(stage, now);
            page.locator(".tally .on-air").waitFor();
            page.keyboard().press("e");
            page.getByText("Yes, end it now").waitFor();
            page.keyboard().press("e");
            said(3, "END");
        }
    }

    private static void said(int count, String last) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(ToldEpisode.DIRECTIONS)
                        .hasSize(count)
                        .last()
                        .asString()
                        .contains(last));
    }

    @Test
    void without_scripts_an_episode_is_read_and_a_gate_is_waived() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        ToldEpisode.DIRECTIONS.clear();
        try (BrowserContext somebody = chromium.withoutScripts()) {
            Page page = somebody.newPage();
            String episode = stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE)
                    .toString();
            page.navigate(episode);
            assertThat(page.content()).contains("Safe to air?", "Not confirmed: jonas");
            Locator gate = page.locator(".gate").filter(new Locator.FilterOptions().setHasText("Not confirmed: jonas"));
            gate.locator("summary").click();
            gate.locator("input[name=words]").fill("Jonas is at the door");
            gate.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Waive “Guests”"))
                    .click();

            said(1, "Jonas is at the door");
            page.waitForURL(episode);

            page.locator("#repair-drift summary").click();
            assertThat(page.getByText("Yes, overwrite it").isVisible()).isTrue();
        }
    }

    @Test
    void what_was_opened_does_not_become_something_else_when_the_page_changes() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE + "/cockpit")
                    .toString());
            page.getByText("Hold").first().click();
            assertThat(page.getByText("Hold it off air").isVisible()).isTrue();

            InventedDay.live(stage, now);
            page.locator(".tally .on-air").waitFor();

            assertThat(page.getByText("End the show").isVisible()).isTrue();
            assertThat(page.getByText("Yes, end it now").isVisible()).isFalse();
        }
    }

    @Test
    void what_is_being_written_stays_when_the_page_changes() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedDay.before(stage, now);
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            page.navigate(stage.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE + "/cockpit")
                    .toString());
            Locator gate = page.locator(".gate").filter(new Locator.FilterOptions().setHasText("Not confirmed: jonas"));
            gate.locator("summary").click();
            gate.locator("input[name=words]").fill("Jonas is at the d");
            String planned = page.locator(".tally__plan").innerText();

            InventedDay.before(stage, now.plus(Duration.ofMinutes(30)));
            page.waitForCondition(
                    () -> !page.locator(".tally__plan").innerText().equals(planned));

            assertThat(gate.locator("input[name=words]").inputValue()).isEqualTo("Jonas is at the d");
        }
    }

    @Test
    void a_rewrite_that_waits_is_approved() {
        Instant now = Instant.now();
        InventedChannel.on(stage, now, false, null);
        InventedRewrite.on(stage, now, RewriteView.Phase.WAITING_FOR_APPROVAL);
        ToldRewrite.APPROVALS.clear();
        try (BrowserContext somebody = chromium.somebody(ColorScheme.LIGHT)) {
            Page page = somebody.newPage();
            page.navigate(stage.dashboard.uri().resolve("/published").toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve 31 videos"))
                    .click();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(ToldRewrite.APPROVALS).hasSize(1));
        }
    }

    @Test
    void strangers_stay_at_the_door_and_viewers_get_no_further_than_reading() throws Exception {
        try (Provider provider = new Provider();
                Stage shut = guarded(provider);
                BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Instant now = Instant.now();
            InventedChannel.on(shut, now, false, null);
            InventedDay.before(shut, now);
            String episode = shut.dashboard
                    .uri()
                    .resolve("/episodes/" + InventedDay.EPISODE)
                    .toString();
            Page page = somebody.newPage();
            page.navigate(episode);
            assertThat(page.url()).contains("/signin");
            List<String> wrong = new ArrayList<>();
            look(page, "signin", wrong);
            assertThat(wrong).isEmpty();

            provider.handle = "mallory";
            page.getByText("Sign in with GitHub").click();
            assertThat(page.content()).contains("That account is not on this channel's list");

            provider.handle = "vera";
            page.getByText("Sign in with GitHub").click();
            page.navigate(episode);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("They will be there"))
                    .first()
                    .click();
            page.getByText("Your role does not allow this").first().waitFor();
        }
    }

    private static Stage guarded(Provider provider) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Client client = new Client(Provider.CLIENT, Provider.SECRET);
        return new Stage(
                port,
                new SignIn(
                        URI.create("http://localhost:" + port),
                        new SignIn.GitHub(client, provider.uri(), provider.uri()),
                        null,
                        AllowList.of(Map.of(Role.VIEWER, Set.of("github:vera"))),
                        "c".repeat(40),
                        "m".repeat(40)));
    }
}
