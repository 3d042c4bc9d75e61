package dev.showrunner.workflows.rewrite;

import java.util.ArrayList;
import java.util.List;

/** What a look at all published videos has found so far. */
final class Scan {
    private final Candidates everything;
    private final List<Due> due = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Scan(Candidates everything) {
        this.everything = everything;
    }

    /** All videos, as many at a time as YouTube shows for one unit. */
    List<List<Candidate>> pages() {
        List<Candidate> all = everything.videos();
        List<List<Candidate>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Look.SIZE) {
            pages.add(all.subList(from, Math.min(all.size(), from + Look.SIZE)));
        }
        return pages;
    }

    void add(Seen seen) {
        due.addAll(seen.due());
        findings.addAll(seen.findings());
    }

    /** What has to be written. */
    List<Due> due() {
        return due;
    }

    List<Finding> findings() {
        return findings;
    }

    int published() {
        return everything.published();
    }

    int limit() {
        return everything.limit();
    }
}
