package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.ChannelPlan.Kind;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Past.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans a whole channel from what YouTube showed at one moment: each episode as {@link Planner} plans it, with nothing
 * remembered but Git. Pure; asks the past only where something looks like an edit by others, or like a renamed episode.
 */
public final class ChannelPlanner {
    private final Catalogue catalogue;
    private final Function<EpisodeId, Composition> compose;
    private final ChannelSnapshot snapshot;
    private final Past past;
    private final Instant now;
    private final Sightings sightings;
    private final List<Change> changes = new ArrayList<>();

    private ChannelPlanner(
            Catalogue catalogue,
            Function<EpisodeId, Composition> compose,
            ChannelSnapshot snapshot,
            Past past,
            Instant now) {
        this.catalogue = catalogue;
        this.compose = compose;
        this.snapshot = snapshot;
        this.past = past;
        this.now = now;
        this.sightings = Sightings.of(snapshot);
    }

    /**
     * What a catalogue changes on the channel.
     *
     * @param compose composes an episode of the catalogue
     * @param unusable episodes whose file cannot be used and has no earlier version: they still stand for their events
     */
    public static ChannelPlan plan(
            Catalogue catalogue,
            Function<EpisodeId, Composition> compose,
            Set<EpisodeId> unusable,
            ChannelSnapshot snapshot,
            Past past,
            Instant now) {
        ChannelPlanner planner = new ChannelPlanner(catalogue, compose, snapshot, past, now);
        Set<EpisodeId> accountedFor = new HashSet<>(unusable);
        catalogue.episodes().values().forEach(episode -> planner.look(episode, accountedFor));
        planner.removeStrays(accountedFor);
        planner.changes.sort(planner.soonestThenNewest());
        return new ChannelPlan(planner.changes, catalogue.episodes().size());
    }

    private void look(Episode episode, Set<EpisodeId> accountedFor) {
        EpisodeId id = episode.id();
        Set<EpisodeId> names = names(id);
        accountedFor.addAll(names);
        Optional<Keep> keep = sightings.of(names);
        String named = episode.youtube().videoId();
        String videoId = named == null ? keep.map(Keep::kept).orElse(null) : named;
        Optional<Video> video =
                Optional.ofNullable(videoId).map(known -> snapshot.videos().get(known));
        switch (Wish.of(catalogue, id, compose)) {
            case Wish.Event event -> {
                if (video.isPresent()) {
                    update(event, video.get());
                } else if (named != null || isOpen(episode)) {
                    create(event);
                }
                if (named == null) {
                    keep.ifPresent(kept -> kept.surplus().forEach(surplus -> remove(id, surplus)));
                }
            }
            case Wish.Unclear unclear -> {
                if (video.isPresent() || isOpen(episode)) {
                    leave(id, video, unclear);
                }
            }
            case Wish.NoEvent none -> {
                if (keep.isPresent() || (isOpen(episode) && episode.status() == EpisodeStatus.CANCELLED)) {
                    video.ifPresent(seen -> cancel(id, seen));
                }
            }
        }
    }

    private void create(Wish.Event event) {
        Desired desired = event.desired();
        EpisodePlan plan = Planner.plan(desired, null, Applied.NOTHING, terms(event));
        Kind kind = plan.steps().isEmpty() ? Kind.LEAVE : Kind.CREATE;
        add(new Change(
                kind,
                desired.episode(),
                desired.videoId(),
                desired,
                desired.start(),
                Lane.of(desired.start(), now),
                plan,
                differences(plan, null, FieldValues.of(desired, terms(event)), List.of())));
    }

    private void update(Wish.Event event, Video video) {
        Desired desired = event.desired();
        boolean isMarked = Marker.find(video.observed().description()).isPresent();
        boolean isOurs = isMarked || Planner.isText(video.observed(), desired, past.earlier(desired.episode()));
        Optional<Picture> former = isOurs ? past.picture(desired.episode()) : Optional.empty();
        Observed observed = observed(event, video, isOurs, former);
        Terms terms = terms(event);
        EpisodePlan plan = Planner.plan(desired, observed, Applied.NOTHING, terms, past.earlier(desired.episode()));
        if (!isOurs && observed.lifecycle() == Lifecycle.ENDED && !isNothing(plan)) {
            plan = EpisodePlan.holding(new Held(
                    List.of(),
                    "The description of " + observed.videoId() + " was never Showrunner's, so nothing is written",
                    "Adopt the video, or leave it as it is"));
        }
        boolean isAdopted = !isMarked && Marker.find(desired.description()).isPresent();
        Kind kind = plan.steps().isEmpty() ? Kind.LEAVE : isAdopted ? Kind.ADOPT : Kind.UPDATE;
        List<String> redrawn = former.map(picture ->
                        ThumbnailChanges.between(picture, new Picture(desired.thumbnail(), catalogue.files())))
                .orElse(List.of("drawn for the first time"));
        add(new Change(
                kind,
                desired.episode(),
                observed.videoId(),
                desired,
                video.airtime(),
                lane(observed, video.airtime()),
                plan,
                differences(plan, FieldValues.of(observed, terms), FieldValues.of(desired, terms), redrawn)));
    }

    /**
     * What YouTube does not tell is taken from the revision it is taken to show; what is ours from the start is drawn.
     */
    private Observed observed(Wish.Event event, Video video, boolean isOurs, Optional<Picture> former) {
        Desired desired = event.desired();
        String playlist = desired.playlist();
        boolean isListed = playlist == null
                || snapshot.playlist(playlist)
                        .map(found -> found.videoIds().contains(video.observed().videoId()))
                        .orElse(false);
        Observed observed = video.observed().withInPlaylist(isListed);
        if (!isOurs) {
            return observed;
        }
        return observed.withThumbnail(
                former.map(Picture::design).orElse(desired.thumbnail()).fingerprint());
    }

    private void leave(EpisodeId id, Optional<Video> video, Wish.Unclear unclear) {
        Held held = new Held(
                List.of(),
                unclear.diagnostic().location() + ": " + unclear.diagnostic().message(),
                unclear.diagnostic().remedy());
        Episode episode = Objects.requireNonNull(catalogue.episodes().get(id));
        Instant start = video.map(Video::airtime).orElseGet(() -> airtime(episode));
        add(new Change(
                Kind.LEAVE,
                id,
                video.map(seen -> seen.observed().videoId()).orElse(null),
                null,
                start,
                Lane.of(start, now),
                EpisodePlan.holding(held),
                List.of()));
    }

    private void remove(EpisodeId id, String videoId) {
        Optional.ofNullable(snapshot.videos().get(videoId)).ifPresent(video -> cancel(id, video));
    }

    private void cancel(EpisodeId id, Video video) {
        Observed observed = video.observed();
        EpisodePlan plan = Planner.cancel(id, observed, Applied.NOTHING);
        add(new Change(
                plan.steps().isEmpty() ? Kind.LEAVE : Kind.CANCEL,
                id,
                observed.videoId(),
                null,
                video.airtime(),
                lane(observed, video.airtime()),
                plan,
                List.of()));
    }

    /** Events of ours that no file stands for, under its present or a former name. */
    private void removeStrays(Set<EpisodeId> accountedFor) {
        sightings.all().forEach((marked, candidates) -> {
            if (!accountedFor.contains(marked)) {
                candidates.forEach(candidate -> remove(marked, candidate.videoId()));
            }
        });
    }

    /** Former ids cost a walk through history, so they are looked up only when a marker of nobody's is there. */
    private Set<EpisodeId> names(EpisodeId id) {
        Set<EpisodeId> names = new HashSet<>(Set.of(id));
        if (!sightings.isMarked(id) && sightings.haveStrays(catalogue.episodes().keySet())) {
            names.addAll(past.formerIds(id));
        }
        return names;
    }

    private Terms terms(Wish.Event event) {
        String stream = catalogue.channel().stream();
        String playlist = event.desired().playlist();
        return new Terms(
                now,
                event.drift(),
                snapshot.streams().getOrDefault(stream, stream),
                playlist == null
                        ? null
                        : snapshot.playlist(playlist).map(Playlist::id).orElse(playlist),
                EarlierRenders.NONE);
    }

    /** The fields that a plan writes, before and after. */
    static List<Difference> differences(
            EpisodePlan plan, @Nullable FieldValues shown, FieldValues wanted, List<String> redrawn) {
        return plan.steps().stream()
                .flatMap(step -> step.fields().stream())
                .distinct()
                .sorted()
                .map(field -> new Difference(
                        field,
                        shown == null || field == Field.THUMBNAIL ? "" : orEmpty(shown.text(field)),
                        field == Field.THUMBNAIL ? String.join(", ", redrawn) : orEmpty(wanted.text(field))))
                .toList();
    }

    private void add(Change change) {
        if (!isNothing(change.plan())) {
            changes.add(change);
        }
    }

    private static boolean isNothing(EpisodePlan plan) {
        return plan.steps().isEmpty() && plan.held().isEmpty() && plan.drifts().isEmpty();
    }

    private Lane lane(Observed observed, Instant airtime) {
        return observed.lifecycle() == Lifecycle.ENDED ? Lane.REWRITE : Lane.of(airtime, now);
    }

    private boolean isOpen(Episode episode) {
        return episode.mayStillAir(now);
    }

    private static @Nullable Instant airtime(Episode episode) {
        Airtime airtime = episode.airtime();
        return airtime == null ? null : airtime.instant();
    }

    private Comparator<Change> soonestThenNewest() {
        return Comparator.comparing((Change change) -> isOver(change.start()))
                .thenComparing(change -> {
                    Instant start = Objects.requireNonNullElse(change.start(), Instant.EPOCH);
                    return isOver(change.start()) ? -start.toEpochMilli() : start.toEpochMilli();
                })
                .thenComparing(Change::episode)
                .thenComparing(change -> orEmpty(change.videoId()));
    }

    private boolean isOver(@Nullable Instant start) {
        return start == null || start.isBefore(now);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
