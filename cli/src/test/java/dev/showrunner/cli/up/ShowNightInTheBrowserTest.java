package dev.showrunner.cli.up;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything from the commit to the end of a show, in one process and in a real browser. */
class ShowNightInTheBrowserTest {
    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("SHOWRUNNER_TEST_CHROMIUM", "/usr/bin/chromium"));
    private static final double PATIENCE = 60_000;
    private static final EpisodeId EPISODE = new EpisodeId("late-show", "1");
    private static final DateTimeFormatter AIRTIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @TempDir
    private Path folder;

    @Test
    void a_show_from_its_commit_to_its_end_as_its_producer_sees_it() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "No Chromium at " + CHROMIUM + "; SHOWRUNNER_TEST_CHROMIUM names another");
        try (Channel channel = Channel.open(folder.resolve("home"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            channel.awaitStart();
            Page page = browser.newPage();
            page.setDefaultTimeout(PATIENCE);

            page.navigate(channel.studio().dashboard().toString());
            channel.write("shows/late-show.yaml", "name: Late Show\nzone: UTC\ngoLive: manual\n");
            commit(channel, Instant.now().plus(Duration.ofDays(2)));
            sees(page.getByText("The night everything held").first());
            channel.awaitSync(EPISODE, "Synced");

            Instant soon = Instant.now().plus(Duration.ofMinutes(20));
            commit(channel, soon);
            page.navigate(channel.studio()
                    .dashboard()
                    .resolve("/episodes/" + EPISODE + "/cockpit")
                    .toString());
            sees(page.locator(".tally__plan").getByText(AIRTIME.format(at(soon)).substring(11)));

            Locator guests = page.locator(".gate").filter(new Locator.FilterOptions().setHasText("Guests"));
            sees(guests.getByText("Not confirmed: Kenji Morrow"));
            guests.locator("summary").click();
            guests.locator("input[name=words]").fill("He is at the door");
            guests.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Waive “Guests”"))
                    .click();
            sees(guests.getByText("He is at the door"));

            channel.studio().youtube().encoders(EncoderStatus.ACTIVE);
            page.locator("#desk-live summary").click();
            button(page, "Yes, go live now").click();
            sees(page.locator(".tally .on-air"));

            page.locator("#mark-title").fill("The symptom");
            button(page, "Mark a chapter").click();
            sees(page.getByText("The symptom").first());

            page.getByText("End the show").first().click();
            button(page, "Yes, end it now").click();
            channel.await(
                    "the event to be over",
                    () -> channel.writesSince(0).stream()
                                    .filter("liveBroadcasts.transition"::equals)
                                    .count()
                            == 2);
            page.navigate(
                    channel.studio().dashboard().resolve("/episodes/" + EPISODE).toString());
            sees(page.getByText("Off air").first());
            assertThat(channel.episode(EPISODE)).isNotNull();
        }
    }

    private static void commit(Channel channel, Instant airtime) {
        channel.write("episodes/" + EPISODE + ".yaml", """
                title: The night everything held
                airtime: %s
                duration: 1h
                guests: [kenji-morrow]
                """.formatted(AIRTIME.format(at(airtime))));
        channel.commit("The late show airs " + airtime);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void sees(Locator what) {
        assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
