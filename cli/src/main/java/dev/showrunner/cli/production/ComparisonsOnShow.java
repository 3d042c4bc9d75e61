package dev.showrunner.cli.production;

import dev.showrunner.dashboard.ComparisonSource;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.NoCatalogue;
import dev.showrunner.episodes.git.UnknownRevision;
import dev.showrunner.episodes.history.GitPast;
import dev.showrunner.episodes.history.PastRenders;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.episode.EpisodeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares episodes with what was written for them, which is composed again from the revisions that could have written
 * it. An open page asks with every change of anything, so the latest answers are kept.
 */
final class ComparisonsOnShow implements ComparisonSource {
    private static final int KEPT = 200;

    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Map<Question, List<Threefold>> answers = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Threefold>> eldest) {
            return size() > KEPT;
        }
    };

    ComparisonsOnShow(CatalogueStore catalogues, Composer composer) {
        this.catalogues = catalogues;
        this.composer = composer;
    }

    @Override
    public List<Threefold> compare(EpisodeId episode, EpisodeView looked) {
        Optional<Revision> inForce = catalogues.inForce();
        if (inForce.isEmpty()) {
            return List.of();
        }
        Question question = new Question(
                episode,
                inForce.get(),
                looked.revision(),
                looked.applied() == null ? Applied.NOTHING : looked.applied(),
                looked.drifts());
        synchronized (answers) {
            List<Threefold> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        List<Threefold> answer = answer(question);
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }

    private List<Threefold> answer(Question question) {
        PastRenders renders = new PastRenders(catalogues, composer);
        return renders.at(question.episode(), question.inForce())
                .map(file -> Threefold.all(
                        file,
                        looked(question, renders),
                        question.applied(),
                        question.drifts(),
                        new GitPast(catalogues, composer, question.inForce(), null).earlier(question.episode())))
                .orElse(List.of());
    }

    private static @Nullable Desired looked(Question question, PastRenders renders) {
        if (question.looked() == null) {
            return null;
        }
        try {
            return renders.at(question.episode(), new Revision(question.looked()))
                    .orElse(null);
        } catch (UnknownRevision | NoCatalogue gone) {
            return null;
        }
    }

    private record Question(
            EpisodeId episode, Revision inForce, @Nullable String looked, Applied applied, List<Drift> drifts) {}
}
