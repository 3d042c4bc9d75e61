package dev.showrunner.activities.episode;

import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.history.PastRenders;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Held;
import dev.showrunner.episodes.plan.Keep;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Planner;
import dev.showrunner.episodes.plan.Terms;
import dev.showrunner.episodes.plan.Wish;
import dev.showrunner.workflows.episode.Assessing;
import dev.showrunner.workflows.episode.Assessment;
import dev.showrunner.workflows.episode.Assessment.Intention;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what has to be done for an episode: compose, look, compare. Reads only.
 *
 * <p>What YouTube shows is told apart from what an earlier revision wrote by composing earlier revisions again, and
 * only when it makes a difference. A thumbnail that is not remembered is recognised by its picture.
 */
final class Assessor {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Broadcasts broadcasts;
    private final SharedListing listing;
    private final Gallery gallery;
    private final InstantSource clock;

    Assessor(
            CatalogueStore catalogues, Composer composer, Broadcasts broadcasts, Drawing drawing, InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.broadcasts = broadcasts;
        this.listing = new SharedListing(broadcasts, clock);
        this.gallery = new Gallery(catalogues, drawing);
        this.clock = clock;
    }

    Assessment assess(Assessing question) {
        Revision revision = new Revision(question.revision());
        Catalogue catalogue = catalogues.at(revision);
        Wish wish =
                question.remove() ? new Wish.NoEvent() : Wish.of(catalogue, question.episode(), composer.of(catalogue));
        return switch (wish) {
            case Wish.NoEvent none -> assessRemoval(question);
            case Wish.Unclear unclear -> refused(unclear.diagnostic(), question);
            case Wish.Event event -> assessEvent(question, catalogue, event);
        };
    }

    private Assessment refused(Diagnostic diagnostic, Assessing question) {
        return new Assessment(
                Intention.AIR,
                null,
                null,
                question.videoId(),
                false,
                null,
                EpisodePlan.NOTHING,
                List.of(),
                question.applied(),
                diagnostic.location() + ": " + diagnostic.message(),
                diagnostic.remedy(),
                Meter.units(),
                null);
    }

    // An event is wanted.

    private Assessment assessEvent(Assessing question, Catalogue catalogue, Wish.Event event) {
        Desired desired = event.desired();
        String playlistId = desired.playlist() == null
                ? null
                : question.resources().playlists().get(desired.playlist());
        Found found = find(question, desired.videoId(), playlistId);
        boolean isGone = question.videoId() != null && found.video().isEmpty();
        Observed observed = found.video()
                .map(seen -> withThumbnail(seen, desired, question))
                .orElse(null);
        Applied applied = question.applied();
        Terms terms = new Terms(
                clock.instant(),
                question.repair() ? DriftPolicy.REPAIR : event.drift(),
                question.resources().streamId(),
                playlistId,
                EarlierRenders.NONE);
        EpisodePlan plan = observed == null
                ? Planner.plan(desired, null, applied, terms)
                : Planner.plan(desired, observed, applied, terms, earlier(question));
        Held held = plan.held().stream().findFirst().orElse(null);
        return new Assessment(
                Intention.AIR,
                desired.start(),
                desired.duration(),
                observed == null ? question.videoId() : observed.videoId(),
                isGone,
                observed == null ? null : observed.lifecycle(),
                plan,
                found.surplus(),
                observed == null ? applied : applied.confirmed(desired, observed, terms),
                held == null ? null : held.reason(),
                held == null ? null : held.remedy(),
                Meter.units(),
                Rundowns.of(catalogue, desired));
    }

    private Iterable<Desired> earlier(Assessing question) {
        return () -> new PastRenders(catalogues, composer)
                .of(names(question), new Revision(question.revision()))
                .iterator();
    }

    // A picture that is remembered to be uploaded is not fetched unless there is a reason to doubt it.
    private Observed withThumbnail(Observed seen, Desired desired, Assessing question) {
        String wanted = FieldValues.of(desired).fingerprint(Field.THUMBNAIL);
        if (wanted == null) {
            return seen;
        }
        Applied applied = question.applied();
        String remembered = applied.thumbnail();
        if (remembered != null) {
            return remembered.equals(wanted)
                    ? seen.withThumbnail(desired.thumbnail().fingerprint())
                    : seen;
        }
        Optional<byte[]> picture = broadcasts.thumbnail(seen.videoId());
        if (picture.isEmpty()) {
            return seen;
        }
        // An event that we made and know nothing else of had its picture from us.
        boolean isSetByUs = applied.doubtsThumbnail()
                || (applied.fields().isEmpty()
                        && Marker.find(seen.description()).isPresent());
        return switch (gallery.of(picture.get(), desired, earlier(question))) {
            case WANTED -> seen.withThumbnail(desired.thumbnail().fingerprint());
            case EARLIER -> seen;
            case SOMEBODY_ELSES -> isSetByUs ? seen.withThumbnail(Observed.ANOTHER_PICTURE) : seen;
        };
    }

    // No event is wanted.

    private Assessment assessRemoval(Assessing question) {
        Found search = find(question, null, null);
        Optional<Observed> found = search.video();
        EpisodePlan plan = found.map(seen -> Planner.cancel(question.episode(), seen, question.applied()))
                .orElse(EpisodePlan.NOTHING);
        Held held = plan.held().stream().findFirst().orElse(null);
        return new Assessment(
                Intention.NO_EVENT,
                found.map(Observed::start).orElse(null),
                null,
                found.map(Observed::videoId).orElse(question.videoId()),
                question.videoId() != null && found.isEmpty(),
                found.map(Observed::lifecycle).orElse(null),
                plan,
                search.surplus(),
                question.applied(),
                held == null ? null : held.reason(),
                held == null ? null : held.remedy(),
                Meter.units(),
                null);
    }

    // Look.

    /** What was found: the episode's video, and others with its marker that should not be there. */
    private record Found(Optional<Observed> video, List<String> surplus) {
        static Found of(Optional<Observed> video) {
            return new Found(video, List.of());
        }
    }

    private Found find(Assessing question, @Nullable String named, @Nullable String playlistId) {
        String known = question.videoId() != null ? question.videoId() : named;
        if (known != null) {
            return Found.of(broadcasts.observe(known, playlistId));
        }
        List<Marked> listed = listing.notBefore(question.notBefore());
        Set<EpisodeId> names = names(question, listed);
        List<Marked> candidates = listed.stream()
                .filter(marked -> names.contains(marked.episode()))
                .toList();
        if (candidates.isEmpty()) {
            return Found.of(Optional.empty());
        }
        // A listing may still show what was deleted a moment ago.
        Map<String, Observed> alive =
                broadcasts.observe(candidates.stream().map(Marked::videoId).toList(), playlistId);
        List<Keep.Candidate> living = candidates.stream()
                .filter(marked -> alive.containsKey(marked.videoId()))
                .map(marked -> new Keep.Candidate(marked.videoId(), marked.created(), marked.lifecycle()))
                .toList();
        if (living.isEmpty()) {
            return Found.of(Optional.empty());
        }
        Keep keep = Planner.keep(living, null);
        return new Found(Optional.ofNullable(alive.get(keep.kept())), keep.surplus());
    }

    // Former ids cost a walk through history, so they are looked up only when a marker of nobody's is there.
    private Set<EpisodeId> names(Assessing question, List<Marked> listed) {
        boolean isListed = listed.stream().anyMatch(marked -> marked.episode().equals(question.episode()));
        return isListed || listed.isEmpty() ? Set.of(question.episode()) : names(question);
    }

    private Set<EpisodeId> names(Assessing question) {
        Set<EpisodeId> names = new HashSet<>();
        names.add(question.episode());
        if (question.formerly() != null) {
            names.add(question.formerly());
        }
        if (!question.remove()) {
            names.addAll(catalogues.previousIds(question.episode(), new Revision(question.revision())));
        }
        return names;
    }
}
