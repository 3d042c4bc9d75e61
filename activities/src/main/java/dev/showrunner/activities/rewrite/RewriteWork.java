package dev.showrunner.activities.rewrite;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.Gallery;
import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.PublishedVideos;
import dev.showrunner.activities.youtube.PublishedVideos.Shown;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.plan.Approvals;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Candidates;
import dev.showrunner.workflows.rewrite.Due;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Look;
import dev.showrunner.workflows.rewrite.Order;
import dev.showrunner.workflows.rewrite.Receipt;
import dev.showrunner.workflows.rewrite.RewriteActivities;
import dev.showrunner.workflows.rewrite.Seen;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work of a rewrite: compositions are made again from the revision, so that histories carry references only. */
public final class RewriteWork implements RewriteActivities {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final PublishedVideos videos;
    private final WorkflowClient temporal;
    private final InstantSource clock;
    private final Library library;
    private final Writing writing;
    private final Gallery gallery;
    private final Recent recent = new Recent();

    /** Works on one channel. */
    public RewriteWork(
            CatalogueStore catalogues,
            Composer composer,
            PublishedVideos videos,
            Broadcasts broadcasts,
            Drawing drawing,
            WorkflowClient temporal,
            InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.videos = videos;
        this.temporal = temporal;
        this.clock = clock;
        this.library = new Library(temporal, catalogues, videos);
        this.writing = new Writing(videos, broadcasts, drawing, clock);
        this.gallery = new Gallery(catalogues, drawing);
    }

    @Override
    public Candidates candidates(String channel, String revision, @Nullable String previous, Instant now) {
        return attempt(() -> {
            Catalogue catalogue = catalogues.at(new Revision(revision));
            List<Candidate> published = library.published(channel, catalogue, now);
            List<Candidate> concerned = previous == null
                    ? published
                    : concerned(published, catalogues.at(new Revision(previous)), catalogue);
            Channel said = catalogue.channel();
            int limit = Approvals.limit(said.approvalVideos(), said.approvalPercent(), published.size());
            return new Candidates(concerned, published.size(), limit, Meter.units());
        });
    }

    /** Those whose composed result differs, and those that have no counterpart to differ from. */
    private List<Candidate> concerned(List<Candidate> published, Catalogue before, Catalogue now) {
        Set<EpisodeId> former = before.episodes().keySet();
        List<EpisodeId> known = published.stream()
                .map(Candidate::episode)
                .filter(former::contains)
                .toList();
        Map<EpisodeId, Set<Field>> different = composer.changed(before, now, known);
        return published.stream()
                .filter(candidate ->
                        different.containsKey(candidate.episode()) || !former.contains(candidate.episode()))
                .map(candidate -> candidate.taking(writes(different.getOrDefault(candidate.episode(), Set.of()))))
                .toList();
    }

    /** One for all texts together, one for the thumbnail; both where it is not known what differs. */
    private static int writes(Set<Field> fields) {
        boolean concernsThumbnail = fields.contains(Field.THUMBNAIL);
        boolean isOfTexts = fields.size() > (concernsThumbnail ? 1 : 0);
        return concernsThumbnail == isOfTexts ? 2 : 1;
    }

    @Override
    public Seen look(Look look) {
        return attempt(() -> {
            Map<String, Shown> shown = read(look.videos());
            return seen(look, judge(look), shown);
        });
    }

    private Judge judge(Look look) {
        return new Judge(catalogues, composer, look, new Hanging(videos, gallery, look.pictures()));
    }

    private Seen seen(Look look, Judge judge, Map<String, Shown> shown) {
        List<Due> due = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : look.videos()) {
            Judge.Verdict verdict = judge.judge(candidate, shown.get(candidate.videoId()));
            if (verdict.due() != null) {
                due.add(verdict.due());
            }
            if (verdict.finding() != null) {
                findings.add(verdict.finding().at(look.now()));
            }
        }
        return new Seen(due, findings, Meter.units());
    }

    private Map<String, Shown> read(List<Candidate> candidates) {
        Map<String, Shown> shown =
                videos.read(candidates.stream().map(Candidate::videoId).toList());
        recent.keep(shown, clock.instant());
        return shown;
    }

    @Override
    public Receipt write(Order order) {
        return attempt(() -> {
            List<Candidate> wanted = order.due().stream().map(Due::candidate).toList();
            Look look = order.look().at(wanted, clock.instant());
            Map<String, Shown> shown = recent.all(wanted, look.now()).orElseGet(() -> read(wanted));
            Judge judge = judge(look);
            // Judged again: what was written a moment ago, by a run that was cut off, is not written twice.
            Seen seen = seen(look, judge, shown);
            Set<Candidate> open = seen.due().stream().map(Due::candidate).collect(Collectors.toSet());
            List<Finding> left = seen.findings().stream()
                    .filter(finding -> !open.contains(finding.candidate()))
                    .toList();
            left.forEach(finding -> open.add(finding.candidate()));
            List<Candidate> settled = wanted.stream()
                    .filter(candidate -> !open.contains(candidate))
                    .toList();
            return writing.write(new Seen(seen.due(), left, 0), settled, judge, shown, Meter.units());
        });
    }

    @Override
    public int checkUpcoming(String channel, String revision, String by) {
        return attempt(() -> {
            Instant now = clock.instant();
            Catalogue catalogue = catalogues.at(new Revision(revision));
            List<Candidate> upcoming = library.upcoming(channel, catalogue, now);
            Map<String, Shown> shown =
                    videos.read(upcoming.stream().map(Candidate::videoId).toList());
            Judge judge = judge(new Look(revision, null, List.of(), Set.of(), shown.keySet(), now));
            for (Candidate candidate : upcoming) {
                Shown video = shown.get(candidate.videoId());
                Judge.Verdict verdict = judge.judge(candidate, video);
                boolean isMoved = video != null
                        && video.scheduled()
                                .filter(start -> !start.equals(candidate.airtime()))
                                .isPresent();
                if (verdict.concernsThumbnail()) {
                    tell(channel, candidate.episode(), episode -> episode.doubtThumbnail(by));
                } else if (verdict.due() != null || verdict.finding() != null || isMoved) {
                    tell(channel, candidate.episode(), episode -> episode.check(by));
                }
            }
            return Meter.units();
        });
    }

    private void tell(String channel, EpisodeId episode, Consumer<EpisodeWorkflow> what) {
        try {
            what.accept(temporal.newWorkflowStub(EpisodeWorkflow.class, WorkflowIds.episode(channel, episode)));
        } catch (WorkflowNotFoundException ended) {
            // An episode whose event has ended is looked at as a published one from tomorrow on.
            return;
        }
    }
}
