package dev.showrunner.activities.channel;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.channel.Dispatch;
import dev.showrunner.workflows.channel.DispatchActivities;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Withdrawal;
import dev.showrunner.workflows.rewrite.RewriteTarget;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a revision changes and tells those it concerns. */
public final class Dispatcher implements DispatchActivities {
    private static final int AT_ONCE = 16;

    private final CatalogueStore catalogues;
    private final Affected affected;
    private final Broadcasts broadcasts;
    private final WorkflowClient temporal;
    private final Duration scanEvery;
    private volatile @Nullable Provided provided;

    /**
     * Dispatches one channel.
     *
     * @param scanEvery how often every published video is looked at
     */
    public Dispatcher(
            CatalogueStore catalogues,
            Affected affected,
            Broadcasts broadcasts,
            WorkflowClient temporal,
            Duration scanEvery) {
        this.catalogues = catalogues;
        this.affected = affected;
        this.broadcasts = broadcasts;
        this.temporal = temporal;
        this.scanEvery = scanEvery;
    }

    @Override
    public Resources resources(String channel, String revision, @Nullable Resources lost) {
        return attempt(() -> {
            Catalogue catalogue = catalogues.at(new Revision(revision));
            String stream = catalogue.channel().stream();
            List<String> wanted = catalogue.shows().values().stream()
                    .map(Show::playlist)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            Provided known = provided;
            if (lost == null && known != null && known.isFor(stream, wanted)) {
                return known.resources();
            }
            String streamId = broadcasts.stream(stream);
            List<String> ids = wanted.isEmpty() ? List.of() : broadcasts.playlists(wanted);
            Map<String, String> playlists = new HashMap<>();
            for (int i = 0; i < wanted.size(); i++) {
                playlists.put(wanted.get(i), ids.get(i));
            }
            Resources resources = new Resources(streamId, playlists);
            provided = new Provided(stream, wanted, resources);
            return resources;
        });
    }

    /** What was found or made for these names. */
    private record Provided(String stream, List<String> playlists, Resources resources) {
        boolean isFor(String wantedStream, List<String> wantedPlaylists) {
            return stream.equals(wantedStream) && playlists.equals(wantedPlaylists);
        }
    }

    @Override
    public int dispatch(Dispatch dispatch) {
        return attempt(() -> {
            Catalogue now = catalogues.at(new Revision(dispatch.revision()));
            Audience audience = new Audience(temporal, dispatch.channel());
            Channel channel = now.channel();
            audience.openBudget(BudgetTerms.of(channel.unitsPerDay(), channel.unitsReserved(), affected.needs(now)));
            audience.openOutbox();
            shows(now).forEach(audience::openBoard);
            List<Runnable> messages = dispatch.previous() == null
                    ? toAll(dispatch, now, audience)
                    : toConcerned(dispatch, catalogues.at(new Revision(dispatch.previous())), now, audience);
            send(messages);
            audience.rewrite(
                    new RewriteTarget(dispatch.generation(), dispatch.revision(), dispatch.since()), scanEvery);
            return messages.size();
        });
    }

    private static Set<String> shows(Catalogue catalogue) {
        Set<String> shows =
                catalogue.episodes().keySet().stream().map(EpisodeId::show).collect(Collectors.toSet());
        shows.addAll(catalogue.shows().keySet());
        return shows;
    }

    /** With nothing remembered: every open episode, and every event of ours that no episode wants. */
    private List<Runnable> toAll(Dispatch dispatch, Catalogue now, Audience audience) {
        List<Runnable> messages = new ArrayList<>();
        for (EpisodeId episode : affected.open(now)) {
            messages.add(() -> audience.follow(episode, target(dispatch, now, episode, dispatch.firstEver(), null)));
        }
        if (!dispatch.firstEver()) {
            for (EpisodeId stray : affected.strays(
                    now, broadcasts.marked().stream().map(Marked::episode).toList())) {
                messages.add(() -> {
                    audience.openBoard(stray.show());
                    audience.withdraw(stray, withdrawal(dispatch, now, "There is an event of ours without a file"));
                });
            }
        }
        return messages;
    }

    private List<Runnable> toConcerned(Dispatch dispatch, Catalogue before, Catalogue now, Audience audience) {
        List<Runnable> messages = new ArrayList<>();
        for (Affected.Change change : affected.between(before, now)) {
            messages.add(
                    switch (change) {
                        case Affected.Appeared appeared ->
                            () -> audience.follow(
                                    appeared.episode(), target(dispatch, now, appeared.episode(), true, null));
                        case Affected.Changed changed ->
                            () -> audience.follow(
                                    changed.episode(), target(dispatch, now, changed.episode(), false, null));
                        case Affected.Renamed renamed ->
                            () -> {
                                audience.follow(
                                        renamed.episode(),
                                        target(dispatch, now, renamed.episode(), false, renamed.from()));
                                audience.rename(renamed.from(), renamed.episode(), dispatch.generation());
                            };
                        case Affected.Gone gone ->
                            () -> {
                                audience.openBoard(gone.episode().show());
                                audience.withdraw(gone.episode(), withdrawal(dispatch, now, gone.reason()));
                            };
                    });
        }
        return messages;
    }

    private static Target target(
            Dispatch dispatch, Catalogue now, EpisodeId episode, boolean isNew, @Nullable EpisodeId formerly) {
        return new Target(
                dispatch.generation(),
                dispatch.revision(),
                dispatch.resources(),
                isNew,
                formerly,
                dispatch.since(),
                ClusterTargets.of(dispatch.channel(), now, episode),
                dispatch.settle());
    }

    private static Withdrawal withdrawal(Dispatch dispatch, Catalogue now, String reason) {
        Duration grace = now.channel().removalGrace();
        return new Withdrawal(
                dispatch.generation(),
                dispatch.revision(),
                grace,
                reason,
                dispatch.resources(),
                dispatch.since(),
                dispatch.settle());
    }

    private static void send(List<Runnable> messages) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> sent = new ArrayList<>();
            messages.forEach(message -> sent.add(pool.submit(message)));
            for (Future<?> future : sent) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while episodes were told", e);
        }
    }
}
