package dev.showrunner.cli.up;

import static dev.showrunner.cli.up.Chromium.button;
import static dev.showrunner.cli.up.Chromium.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything from the commit to the end of a show, in one process and in a real browser. */
class ShowNightInTheBrowserTest {
    private static final EpisodeId EPISODE = new EpisodeId("late-show", "1");
    private static final DateTimeFormatter AIRTIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @TempDir
    private Path folder;

    @Test
    void a_show_from_its_commit_to_its_end_as_its_producer_sees_it() throws IOException {
        try (Chromium chromium = Chromium.start();
                Channel channel = Channel.open(folder.resolve("home"))) {
            channel.awaitStart();
            Page page = chromium.page();

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
}
