package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.Difficulty;
import dev.showrunner.activities.breaks.Wish;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.PlannedBreak;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which breaks a cluster gets, and whether they go together. Pure: the same target gets the same breaks. */
final class Choosing {
    private Choosing() {}

    static List<PlannedBreak> breaks(BreakCatalogue catalogue, ClusterTarget target, ClusterKind kind) {
        WantedCluster wanted = target.wanted();
        BreakLevel level = wanted.level();
        List<Break> chosen = wanted.breaks().isEmpty() && level != null
                ? new Wish(null, difficulty(level), kind, Set.of())
                        .pick(forEpisodes(catalogue), wanted.picks(), target.episode() + "/" + target.name())
                : named(catalogue, wanted.breaks(), kind);
        requireTogether(chosen);
        return chosen.stream().map(Choosing::planned).toList();
    }

    /** Access is given over the API when the episode begins, so nothing may have taken it away by then. */
    private static List<Break> forEpisodes(BreakCatalogue catalogue) {
        return catalogue.breaks().stream().filter(one -> !one.cutsOffApi()).toList();
    }

    private static Difficulty difficulty(BreakLevel level) {
        return switch (level) {
            case BEGINNER -> Difficulty.BEGINNER;
            case INTERMEDIATE -> Difficulty.INTERMEDIATE;
            case EXPERT -> Difficulty.EXPERT;
        };
    }

    private static List<Break> named(BreakCatalogue catalogue, List<String> ids, ClusterKind kind) {
        List<Break> named = new ArrayList<>();
        for (String id : ids) {
            Break known = catalogue.find(id);
            if (known == null) {
                Diagnostic why = ChannelBreaks.whyNot(id, catalogue);
                throw why == null
                        ? new NeedsHuman(
                                "There is no break '" + id + "'.", "Write one that showrunner breaks list knows.")
                        : new NeedsHuman(why.location() + ": " + why.message(), why.remedy());
            }
            if (!kind.offers(known.needs().apply())) {
                throw new NeedsHuman(
                        "The break " + id + " needs a cluster with more in it than this provider gives"
                                + (known.needs().apply().offers(ClusterKind.KUBEADM_HOST)
                                        ? ": it is done on machines over SSH, and there are none to enter."
                                        : "."),
                        "Choose another break, or a provider that gives it: machines are entered where a file of hosts"
                                + " names them.");
            }
            if (known.cutsOffApi()) {
                throw new NeedsHuman(
                        "The break " + id + " takes the API server away, over which an episode gives access.",
                        "Choose another break, or apply this one by hand: showrunner breaks apply --hosts FILE.");
            }
            named.add(known);
        }
        return named;
    }

    private static void requireTogether(List<Break> breaks) {
        Map<String, String> groups = new HashMap<>();
        for (Break one : breaks) {
            String group = one.exclusiveGroup();
            String other = group == null ? null : groups.putIfAbsent(group, one.id());
            if (other != null) {
                throw new NeedsHuman(
                        "The breaks " + other + " and " + one.id() + " exclude each other.", "Leave one of them out.");
            }
        }
    }

    private static PlannedBreak planned(Break one) {
        return PlannedBreak.of(one.id(), one.title(), one.difficulty().name().toLowerCase(Locale.ROOT), one.hints());
    }
}
