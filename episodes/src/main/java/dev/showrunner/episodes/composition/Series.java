package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Episode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The show's other episodes that a description names: those nearest in time, the newest first. A list of all would make
 * every new episode rewrite every earlier description, at 51 units each.
 */
final class Series {
    private static final int BEFORE = 3;
    private static final int AFTER = 2;

    private Series() {}

    /** Up to two episodes after this one and up to three before it. */
    static List<Episode> around(Episode episode, Sources sources) {
        List<Episode> all = sources.series(episode.id().show());
        int place = Collections.binarySearch(all, episode, Sources.BY_AIRTIME);
        int insertion = place >= 0 ? place : -place - 1;
        int next = place >= 0 ? place + 1 : insertion;
        List<Episode> around = new ArrayList<>(all.subList(Math.max(0, insertion - BEFORE), insertion));
        around.addAll(all.subList(next, Math.min(all.size(), next + AFTER)));
        Collections.reverse(around);
        return List.copyOf(around);
    }
}
