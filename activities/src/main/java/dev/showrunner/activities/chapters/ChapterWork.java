package dev.showrunner.activities.chapters;

import dev.showrunner.activities.episode.Attempt;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.ChapterPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.chapters.ChapterProposal;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.AmendResult;
import dev.showrunner.episodes.git.Amendment;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.record.ChapterActivities;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.showday.Mark;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Commits chapters through the mirror of the channel repository. */
public final class ChapterWork implements ChapterActivities {
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final String BY_HAND = "The episode's page has them as a patch; apply it by hand.";

    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Consumer<AuditEntry> audit;
    private final InstantSource clock;

    /** Works on one channel. */
    public ChapterWork(CatalogueStore catalogues, Composer composer, Consumer<AuditEntry> audit, InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ChapterStanding settleChapters(EpisodeId id, List<Mark> marks) {
        return Attempt.attempt(() -> settle(id, chapters(marks)));
    }

    private static List<Chapter> chapters(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Chapter(Duration.ofSeconds(mark.seconds()), mark.title()))
                .toList();
    }

    private ChapterStanding settle(EpisodeId id, List<Chapter> marks) {
        Optional<Catalogue> catalogue =
                catalogues.inForce().map(catalogues::read).flatMap(reading -> reading.catalogue());
        Episode episode = catalogue.map(inForce -> inForce.episodes().get(id)).orElseThrow(() -> gone(id));
        if (policy(catalogue.orElseThrow(), id) == ChapterPolicy.PROPOSE) {
            return ChapterStanding.proposed();
        }
        boolean hasChapters = ChapterProposal.hasChapters(marks);
        boolean otherOnceAired = composer.isAnotherOnceAired(catalogue.orElseThrow(), id);
        AmendResult result = catalogues.amend(new Amendment(
                episode.source().file(),
                text -> ChapterProposal.added(text, marks, otherOnceAired),
                hasChapters
                        ? "Add the chapters of " + id + "\n\n" + episode.title() + ", as marked on air.\n"
                        : "Say that " + id + " has aired\n\n" + episode.title() + "\n",
                clock.instant()));
        return switch (result) {
            case AmendResult.Committed committed -> committed(id, committed.revision(), hasChapters);
            case AmendResult.Unneeded unneeded -> unneeded(id, unneeded.tip(), marks);
            case AmendResult.NoFile noFile ->
                throw later(episode.source().file() + " is not in the branch any more, and " + id
                        + " has not been seen elsewhere.");
            case AmendResult.Unfit unfit ->
                throw new NeedsHuman(
                        "With the chapters, " + unfit.error().location() + " would have an error: "
                                + unfit.error().message(),
                        BY_HAND);
            case AmendResult.Later later -> throw later(later.reason());
            case AmendResult.Refused refused -> throw new NeedsHuman(refused.reason(), refused.remedy());
        };
    }

    private static ChapterPolicy policy(Catalogue catalogue, EpisodeId id) {
        Show show = catalogue.shows().get(id.show());
        return show == null || show.chapters() == null ? catalogue.channel().chapters() : show.chapters();
    }

    private ChapterStanding committed(EpisodeId id, Revision revision, boolean hasChapters) {
        String field = hasChapters ? AuditEntry.CHAPTERS : AuditEntry.AIRED;
        audit.accept(new AuditEntry(
                clock.instant(), Deed.COMMITTED, null, revision.id(), id.toString(), null, field, null, null));
        return ChapterStanding.committed(revision.id());
    }

    /** An answer of an earlier attempt that was lost is found here: the branch has what was to be added. */
    private ChapterStanding unneeded(EpisodeId id, Revision tip, List<Chapter> marks) {
        List<Chapter> wanted = ChapterProposal.chapters(marks);
        Optional<Episode> newest =
                catalogues.read(tip).catalogue().map(read -> read.episodes().get(id));
        List<Chapter> there = newest.map(Episode::chapters).orElse(List.of());
        if (ChapterProposal.hasChapters(marks) && there.equals(wanted)) {
            return committed(id, tip, true);
        }
        if (there.isEmpty() && newest.filter(Episode::aired).isPresent()) {
            return committed(id, tip, false);
        }
        return ChapterStanding.none(
                there.isEmpty()
                        ? "Too few chapters were marked for YouTube to show any."
                        : "Its file has chapters of its own.");
    }

    private RetryAt later(String reason) {
        return new RetryAt(reason, clock.instant().plus(PAUSE));
    }

    private static NeedsHuman gone(EpisodeId id) {
        return new NeedsHuman(
                "The repository has no file of " + id + " any more.", "Write the chapters into its new file.");
    }
}
