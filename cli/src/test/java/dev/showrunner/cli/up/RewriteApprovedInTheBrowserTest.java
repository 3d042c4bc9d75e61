package dev.showrunner.cli.up;

import static dev.showrunner.cli.up.Chromium.button;
import static dev.showrunner.cli.up.Chromium.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rewrite of more videos than the channel allows: read, and approved, on the page. All real but YouTube itself. */
class RewriteApprovedInTheBrowserTest {
    private static final int VIDEOS = 6;

    @TempDir
    private Path folder;

    @Test
    void what_would_change_is_read_and_approved_and_the_page_follows_until_it_is_done() throws IOException {
        try (Chromium chromium = Chromium.start();
                Channel channel = Channel.open(folder.resolve("home"))) {
            archive(channel);
            String revision = edit(channel, "Writes interpreters.");
            channel.awaitRewrite(revision, "waiting-for-approval");
            long before = channel.lastCall();

            Page page = chromium.page();
            page.navigate(channel.studio().dashboard().resolve("/published").toString());
            sees(page.getByText("wait for your approval"));
            sees(page.locator("ins").getByText("Writes interpreters.").first());
            assertThat(channel.callsSince(before)).noneMatch(call -> call.startsWith("videos.update"));

            button(page, "Approve " + VIDEOS + " videos").click();

            sees(page.getByText("Every published video shows what the repository says"));
            assertThat(channel.callsSince(before).stream().filter("videos.update 50"::equals))
                    .hasSize(VIDEOS);
            page.navigate(channel.studio().dashboard().resolve("/audit").toString());
            sees(page.getByText("approved the rewrite").first());
        }
    }

    private static void archive(Channel channel) throws IOException {
        channel.awaitStart();
        channel.write("shows/archive.yaml", "name: Archive\nblocks: [intro, guests]\n");
        channel.write("people/ada.yaml", "name: Ada Quill\nbio: Writes compilers.\n");
        Map<EpisodeId, String> videos = new TreeMap<>();
        for (int number = 1; number <= VIDEOS; number++) {
            String video = "archive%04d".formatted(number);
            channel.write(
                    "episodes/archive/part-" + number + ".yaml",
                    "title: Part %d%nairtime: %s%nguests: [ada]%nyoutube:%n  id: %s%n"
                            .formatted(number, Channel.airtime(-2 - number), video));
            videos.put(new EpisodeId("archive", "part-" + number), video);
        }
        settings(channel, "videos: 25", "videos: 1000");
        settings(channel, "percent: 50", "percent: 100");
        Archive.publish(channel, Archive.recordings(channel, videos));
        channel.awaitRewritten(channel.commit("The archive"));
        settings(channel, "videos: 1000", "videos: " + (VIDEOS - 1));
        channel.awaitRewritten(channel.commit("Ask above " + (VIDEOS - 1)));
    }

    private static void settings(Channel channel, String before, String after) throws IOException {
        Path file = channel.folder().resolve("channel.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static String edit(Channel channel, String bio) {
        channel.write("people/ada.yaml", "name: Ada Quill\nbio: " + bio + "\n");
        return channel.commit("Ada: " + bio);
    }
}
