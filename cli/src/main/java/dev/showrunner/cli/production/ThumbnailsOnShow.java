package dev.showrunner.cli.production;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.dashboard.Picture;
import dev.showrunner.dashboard.ThumbnailSource;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.thumbnails.Portraits;
import dev.showrunner.thumbnails.Thumbnail;
import java.util.Optional;

/** The thumbnails of the catalogue in force, drawn as they are for YouTube. */
final class ThumbnailsOnShow implements ThumbnailSource {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Drawing drawing;
    private final Portraits portraits = new Portraits();

    ThumbnailsOnShow(CatalogueStore catalogues, Composer composer, Drawing drawing) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.drawing = drawing;
    }

    @Override
    public Optional<String> fingerprint(EpisodeId episode) {
        return catalogues
                .inForce()
                .map(catalogues::at)
                .flatMap(now -> design(now, episode))
                .map(ThumbnailDesign::fingerprint);
    }

    @Override
    public Optional<Picture> thumbnail(EpisodeId episode) {
        return catalogues
                .inForce()
                .map(catalogues::at)
                .flatMap(now -> design(now, episode).map(design -> picture(now, design)));
    }

    @Override
    public Optional<Picture> portrait(String person) {
        return catalogues.inForce().map(catalogues::at).flatMap(now -> portrait(now, person));
    }

    private Optional<Picture> portrait(Catalogue catalogue, String id) {
        return Optional.ofNullable(catalogue.people().get(id))
                .map(Person::photo)
                .flatMap(path -> catalogue.files().find(path))
                .flatMap(file -> portraits
                        .of(file.path(), catalogue.files())
                        .map(photo -> new Picture(photo.mediaType(), photo.bytes(), file.blobId())));
    }

    private Optional<ThumbnailDesign> design(Catalogue catalogue, EpisodeId episode) {
        return catalogue.episodes().containsKey(episode)
                        && composer.compose(catalogue, episode) instanceof Composition.Composed composed
                ? Optional.of(composed.desired().thumbnail())
                : Optional.empty();
    }

    private Picture picture(Catalogue catalogue, ThumbnailDesign design) {
        Thumbnail drawn = drawing.of(design, catalogue);
        return new Picture(drawn.mediaType(), drawn.bytes(), design.fingerprint());
    }
}
