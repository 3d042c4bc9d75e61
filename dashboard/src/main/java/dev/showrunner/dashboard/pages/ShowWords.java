package dev.showrunner.dashboard.pages;

import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The producer's words for what a show's file says. */
final class ShowWords {
    private ShowWords() {}

    /** {@code Every Thursday at 19:00} or {@code Every 2 weeks on Thursday at 19:00}. */
    static String of(Cadence cadence) {
        String day = cadence.day().getDisplayName(TextStyle.FULL, Locale.UK);
        return (cadence.weeks() == 1 ? "Every " + day : "Every " + cadence.weeks() + " weeks on " + day) + " at "
                + cadence.at();
    }

    /** {@code 2 h before the airtime}, {@code at the planned end}. */
    static String of(Milestone milestone, Duration offset) {
        String anchor = milestone.isAfterTheShow() ? "the planned end" : "the airtime";
        if (offset.isZero()) {
            return "at " + anchor;
        }
        return Times.span(offset) + (offset.isNegative() ? " before " : " after ") + anchor;
    }

    /** Who puts an episode on air, and when. */
    static String of(GoLive goLive) {
        return switch (goLive) {
            case YOUTUBE -> "YouTube starts it as soon as the encoder sends";
            case AUTO -> "Showrunner starts it, once the gates are green and the encoder sends";
            case MANUAL -> "the producer starts it";
        };
    }

    /** What an episode's clusters are. Their breaks are counted and not named: contestants may read it. */
    static String of(List<WantedCluster> clusters) {
        WantedCluster first = clusters.getFirst();
        boolean isOne = clusters.size() == 1;
        return "An episode has " + (isOne ? "a cluster" : Figures.grouped(clusters.size()) + " clusters")
                + (first.version() == null ? "" : " of Kubernetes " + first.version())
                + (first.provider() == null ? "" : " from " + first.provider())
                + ". " + broken(clusters, isOne ? "it" : "each")
                + ". Players reach "
                + (first.rights() == Rights.CLUSTER ? "the whole cluster" : "the namespace of the game")
                + (first.open() ? ", and anybody may join on air" : "")
                + ". " + (isOne ? "It is" : "They are") + " kept for " + Times.span(first.keep())
                + " after the show at most.";
    }

    private static String broken(List<WantedCluster> clusters, String each) {
        WantedCluster first = clusters.getFirst();
        boolean isAlike = clusters.stream()
                .allMatch(cluster -> cluster.breaks().size() == first.breaks().size()
                        && cluster.level() == first.level()
                        && cluster.picks() == first.picks());
        if (!isAlike) {
            return "Each is broken in its own way";
        }
        if (!first.breaks().isEmpty()) {
            return "The file names " + Figures.of(first.breaks().size(), "break") + " for " + each;
        }
        return first.level() == null
                ? "Showrunner breaks nothing in " + (each.equals("it") ? each : "them")
                : "Showrunner chooses " + Figures.of(first.picks(), "break") + " of "
                        + first.level().name().toLowerCase(Locale.ROOT) + " level for " + each;
    }
}
