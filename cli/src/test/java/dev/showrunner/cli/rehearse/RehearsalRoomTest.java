package dev.showrunner.cli.rehearse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.RehearsalSource.Rehearsed;
import dev.showrunner.dashboard.RehearsalSource.State;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalRoomTest {
    private static final EpisodeId EPISODE = EpisodeId.parse("talk/7");

    @TempDir
    Path folder;

    @Test
    void one_is_rehearsed_at_a_time_and_the_channel_stays_as_it_is() {
        Path channel = folder.resolve("channel");
        Path results = folder.resolve("rehearsals");
        WorkingRepository.create(
                channel,
                Map.of(
                        "channel.yaml", "name: Night School\nzone: Europe/London\nchapters: commit\n".getBytes(UTF_8),
                        "shows/talk.yaml", "name: Talk\ngoLive: manual\n".getBytes(UTF_8),
                        "episodes/talk/7.yaml", "title: Seven\nairtime: 2031-06-13 20:00\n".getBytes(UTF_8),
                        "episodes/talk/8.yaml", "title: Eight\nairtime: 2031-06-20 20:00\n".getBytes(UTF_8),
                        "episodes/talk/9.yaml", "title: Nine\nstatus: draft\n".getBytes(UTF_8)),
                InstantSource.system());
        try (CatalogueStore catalogues = new CatalogueStore(
                        ChannelRepository.open(
                                folder.resolve("mirror"),
                                new Remote.Folder(channel),
                                "main",
                                RemoteAccess.anonymous(),
                                Limits.DEFAULT),
                        new CatalogueReader(InstantSource.system()));
                RehearsalRoom room = new RehearsalRoom(catalogues, results, InstantSource.system())) {
            assertThat(room.begin(EPISODE, "Ada")).contains("The repository has no usable file of talk/7.");
            catalogues.fetch();
            assertThat(room.begin(EpisodeId.parse("talk/9"), "Ada"))
                    .contains("talk/9 is a draft or cancelled. Rehearse an episode that is planned.");

            assertThat(room.begin(EPISODE, "Ada")).isEmpty();
            assertThat(room.begin(EPISODE, "Grace")).isEmpty();
            assertThat(room.begin(EpisodeId.parse("talk/8"), "Grace"))
                    .hasValueSatisfying(why -> assertThat(why).contains("talk/7 is being rehearsed"));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> room.last(EPISODE).orElseThrow().state() != State.RUNNING);

            Rehearsed rehearsed = room.last(EPISODE).orElseThrow();
            assertThat(rehearsed.findings()).isEmpty();
            assertThat(rehearsed.state()).isEqualTo(State.AIRS);
            assertThat(rehearsed.by()).isEqualTo("Ada");
            assertThat(room.report(EPISODE).orElseThrow()).contains("Safe to air", "Asked YouTube to go live");
            assertThat(catalogues.fetch().inForce()).isEqualTo(catalogues.inForce());

            try (RehearsalRoom afterARestart = new RehearsalRoom(catalogues, results, InstantSource.system())) {
                assertThat(afterARestart.last(EPISODE)).contains(rehearsed);
                assertThat(afterARestart.report(EPISODE)).isEqualTo(room.report(EPISODE));
            }
        }
    }
}
