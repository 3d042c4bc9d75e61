package dev.showrunner.activities.episode;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.UnknownResult;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Terms;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.workflows.episode.Assessing;
import dev.showrunner.workflows.episode.Assessment;
import dev.showrunner.workflows.episode.EpisodeActivities;
import dev.showrunner.workflows.episode.Write;
import dev.showrunner.workflows.episode.Written;
import dev.showrunner.workflows.failure.Bug;
import dev.showrunner.workflows.failure.Trouble;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The episode's activities: contents are composed again from the revision, so that histories carry references only. */
public final class EpisodeWork implements EpisodeActivities {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Broadcasts broadcasts;
    private final Drawing drawing;
    private final InstantSource clock;
    private final Assessor assessor;

    /** Works on one channel. */
    public EpisodeWork(
            CatalogueStore catalogues, Composer composer, Broadcasts broadcasts, Drawing drawing, InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.broadcasts = broadcasts;
        this.drawing = drawing;
        this.clock = clock;
        this.assessor = new Assessor(catalogues, composer, broadcasts, drawing, clock);
    }

    @Override
    public Assessment assess(Assessing question) {
        return attempt(() -> assessor.assess(question));
    }

    @Override
    public Written insert(Write write) {
        return attempt(() -> {
            Desired desired = desired(write);
            try {
                return written(broadcasts.insert(desired), desired, write);
            } catch (UnknownResult lost) {
                throw Trouble.unknownResult(String.valueOf(lost.getMessage()), lost);
            }
        });
    }

    @Override
    public Written reschedule(Write write) {
        return attempt(() -> {
            Desired desired = desired(write);
            broadcasts.reschedule(videoId(write), desired, fields(write));
            return written(videoId(write), desired, write);
        });
    }

    @Override
    public Written bind(Write write) {
        return attempt(() -> {
            String streamId = write.resources().streamId();
            if (streamId == null) {
                throw new Bug("A bind was planned without a stream");
            }
            broadcasts.bind(videoId(write), streamId);
            return written(videoId(write), desired(write), write);
        });
    }

    @Override
    public Written describe(Write write) {
        return attempt(() -> {
            Desired desired = desired(write);
            broadcasts.describe(videoId(write), desired, fields(write));
            return written(videoId(write), desired, write);
        });
    }

    @Override
    public Written setThumbnail(Write write) {
        return attempt(() -> {
            Catalogue catalogue = catalogues.at(new Revision(write.revision()));
            Desired desired = desired(write);
            Thumbnail picture = drawing.forUpload(desired.thumbnail(), catalogue, desired.start());
            broadcasts.setThumbnail(videoId(write), picture.bytes(), picture.mediaType(), desired);
            return written(videoId(write), desired, write).noting(picture.notes());
        });
    }

    @Override
    public Written addToPlaylist(Write write) {
        return attempt(() -> {
            Desired desired = desired(write);
            broadcasts.addToPlaylist(videoId(write), playlistId(desired, write));
            return written(videoId(write), desired, write);
        });
    }

    @Override
    public Written delete(Write write) {
        return attempt(() -> {
            broadcasts.delete(videoId(write), write.episode(), new Revision(write.revision()));
            return new Written(videoId(write), Map.of(), Meter.units());
        });
    }

    private Desired desired(Write write) {
        Catalogue catalogue = catalogues.at(new Revision(write.revision()));
        return switch (composer.compose(catalogue, write.episode())) {
            case Composition.Composed composed -> composed.desired();
            case Composition.Refused refused ->
                throw new Bug("A write was planned for an episode that cannot be composed: "
                        + refused.diagnostics().getFirst().message());
        };
    }

    private static String videoId(Write write) {
        if (write.videoId() == null) {
            throw new Bug("A write was planned without a video");
        }
        return write.videoId();
    }

    private static Set<Field> fields(Write write) {
        return EnumSet.copyOf(write.step().fields());
    }

    private static String playlistId(Desired desired, Write write) {
        String wanted = desired.playlist();
        String id = wanted == null ? null : write.resources().playlists().get(wanted);
        if (id == null) {
            throw new Bug("A playlist was planned that is not known");
        }
        return id;
    }

    private Written written(String videoId, Desired desired, Write write) {
        String wanted = desired.playlist();
        Terms terms = new Terms(
                clock.instant(),
                DriftPolicy.REPORT,
                write.resources().streamId(),
                wanted == null ? null : write.resources().playlists().get(wanted),
                EarlierRenders.NONE);
        return new Written(
                videoId,
                FieldValues.of(desired, terms).fingerprints(write.step().fields()),
                Meter.units());
    }
}
