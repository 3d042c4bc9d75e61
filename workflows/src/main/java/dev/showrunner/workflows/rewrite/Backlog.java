package dev.showrunner.workflows.rewrite;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The videos that may have to be written, the newest first, and how far that is. Each stands in it once; one that a
 * producer wants repaired stays until it was looked at.
 */
final class Backlog {
    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparing(Candidate::airtime).reversed().thenComparing(Candidate::episode);

    private List<Candidate> queue;
    private Progress progress;
    private final Set<String> repairs;
    private final Set<String> pictures;

    Backlog(RewriteState start) {
        queue = start.queue();
        progress = start.progress();
        repairs = new TreeSet<>(start.repairs());
        pictures = new TreeSet<>(start.pictures());
    }

    List<Candidate> queue() {
        return queue;
    }

    Progress progress() {
        return progress;
    }

    /** Ids of those in which edits by others are overwritten. */
    Set<String> repairs() {
        return repairs;
    }

    /** Ids of those whose thumbnail may have to be written. */
    Set<String> pictures() {
        return pictures;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    int size() {
        return queue.size();
    }

    /** As many as YouTube shows for one unit. */
    List<Candidate> next() {
        return List.copyOf(queue.subList(0, Math.min(Look.SIZE, queue.size())));
    }

    /** Units all of it costs at most. */
    int unitsLeft() {
        return Math.ceilDiv(queue.size(), Look.SIZE)
                + queue.stream().mapToInt(Candidate::units).sum();
    }

    /** Begins to count afresh if nothing waits. */
    boolean restart() {
        if (queue.isEmpty()) {
            progress = Progress.NONE;
        }
        return queue.isEmpty();
    }

    void add(Collection<Candidate> more) {
        Map<String, Candidate> byVideo = new LinkedHashMap<>();
        queue.forEach(candidate -> byVideo.put(candidate.videoId(), candidate));
        int known = byVideo.size();
        more.forEach(candidate -> byVideo.put(candidate.videoId(), candidate));
        queue = byVideo.values().stream().sorted(NEWEST_FIRST).toList();
        progress = progress.grownTo(progress.total() + queue.size() - known);
    }

    void addDue(Collection<Due> due) {
        due.stream()
                .filter(Due::concernsThumbnail)
                .forEach(one -> pictures.add(one.candidate().videoId()));
        add(due.stream().map(Due::priced).toList());
    }

    /** Answers whether it is news that this one is to be repaired. */
    boolean repair(Candidate candidate) {
        if (!repairs.add(candidate.videoId())) {
            return false;
        }
        restart();
        add(List.of(candidate));
        return true;
    }

    void remove(Collection<Candidate> done) {
        Set<String> ids = ids(done);
        repairs.removeAll(ids);
        pictures.removeAll(ids);
        keep(queue.stream()
                .filter(candidate -> !ids.contains(candidate.videoId()))
                .toList());
    }

    /** Everything was looked at just now: what is not due has been done, by whomever. */
    void replace(Collection<Due> due) {
        if (queue.isEmpty()) {
            progress = Progress.NONE.spent(progress.units());
        }
        Set<String> ids = ids(due.stream().map(Due::candidate).toList());
        pictures.clear();
        keep(queue.stream()
                .filter(candidate -> ids.contains(candidate.videoId()) || repairs.contains(candidate.videoId()))
                .toList());
        addDue(due);
    }

    private void keep(List<Candidate> rest) {
        progress = progress.done(queue.size() - rest.size());
        queue = rest;
    }

    void written(int videos) {
        progress = progress.written(videos);
    }

    void spent(int units) {
        progress = progress.spent(units);
    }

    private static Set<String> ids(Collection<Candidate> some) {
        return some.stream().map(Candidate::videoId).collect(Collectors.toSet());
    }
}
