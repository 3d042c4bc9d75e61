package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/** Videos that aired before there was a Showrunner to look, as if it had scheduled them. */
final class Archive {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Archive() {}

    /** Each as the files that lie in the channel's folder want it. */
    static ArrayNode recordings(Channel channel, Map<EpisodeId, String> videos) throws IOException {
        Catalogue catalogue = new CatalogueReader(InstantSource.system())
                .read(FolderFiles.of(channel.folder()), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
        Composer composer = new Composer(ThumbnailRenderer.VERSION);
        ArrayNode recordings = JSON.createArrayNode();
        videos.forEach((episode, video) -> {
            if (composer.compose(catalogue, episode) instanceof Composition.Composed composed) {
                recordings.add(Recording.of(composed.desired(), video));
            }
        });
        assertThat(recordings).hasSize(videos.size());
        return recordings;
    }

    static void publish(Channel channel, ArrayNode recordings) throws IOException {
        assertThat(Channel.post(
                        channel.studio().youtube().uri().resolve("/emulator/videos"),
                        JSON.writeValueAsString(recordings)))
                .isEqualTo(200);
    }
}
