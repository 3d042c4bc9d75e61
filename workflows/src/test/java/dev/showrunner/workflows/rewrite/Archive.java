package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.rewrite.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Published videos that know which revision they show, and a catalogue in which every revision changes those it names.
 */
final class Archive implements RewriteActivities {
    static final Instant FIRST_AIRED = Instant.parse("2025-01-01T19:00:00Z");

    /** What was asked, in order: {@code look 50}, {@code write video-1 revision}. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final Map<String, String> shows = new HashMap<>();
    final Set<String> refused = new HashSet<>();
    final Set<String> drifted = new HashSet<>();
    volatile int limit = Integer.MAX_VALUE;
    /** Videos that may be written before YouTube says that the quota is gone; then {@link #midnight}. */
    volatile int quota = Integer.MAX_VALUE;

    volatile Supplier<@Nullable Instant> midnight = () -> null;

    private final List<Candidate> videos;
    private final Map<String, Set<Integer>> changes = new HashMap<>();

    Archive(int size, String revision) {
        videos = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Candidate(
                        new EpisodeId("archive", "episode-" + number),
                        "video-" + number,
                        FIRST_AIRED.plus(Duration.ofDays(number))))
                .toList();
        videos.forEach(video -> shows.put(video.videoId(), revision));
    }

    /** A revision that changes some of the videos, by number. */
    synchronized void revision(String revision, Integer... numbers) {
        changes.put(revision, Set.of(numbers));
    }

    List<String> written() {
        return calls.stream().filter(call -> call.startsWith("write ")).toList();
    }

    private boolean isChangedBy(Candidate video, String revision) {
        int number = Integer.parseInt(video.videoId().substring("video-".length()));
        return changes.getOrDefault(revision, Set.of()).contains(number);
    }

    @Override
    public synchronized Candidates candidates(String channel, String revision, @Nullable String previous, Instant now) {
        calls.add("candidates " + revision + " after " + previous);
        List<Candidate> concerned = videos.reversed().stream()
                .filter(video -> previous == null || isChangedBy(video, revision))
                .map(video -> previous == null ? video : video.taking(1))
                .toList();
        return new Candidates(concerned, videos.size(), limit, 0);
    }

    @Override
    public synchronized Seen look(Look look) {
        calls.add("look " + look.videos().size());
        List<Due> due = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Candidate video : look.videos()) {
            boolean isDrifted = drifted.contains(video.videoId());
            if (isDrifted && look.repair().contains(video.videoId())) {
                due.add(new Due(video, List.of(Field.TITLE), 50));
            } else if (isDrifted) {
                findings.add(new Finding(video, Kind.DRIFTED, "Somebody edited it", "", List.of(), look.now()));
            } else if (isStale(video, look.revision())) {
                due.add(new Due(video, List.of(Field.DESCRIPTION), 50));
            }
        }
        return new Seen(due, findings, 1);
    }

    private boolean isStale(Candidate video, String revision) {
        return !revision.equals(shows.get(video.videoId())) && isChangedBy(video, revision);
    }

    @Override
    public synchronized Receipt write(Order order) {
        List<Candidate> settled = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int written = 0;
        for (Due due : order.due()) {
            String id = due.candidate().videoId();
            if (quota == 0) {
                Instant until = midnight.get();
                return new Receipt(settled, written, findings, until, "The quota is gone", true, 50 * written);
            }
            quota--;
            calls.add("write " + id + " " + order.look().revision());
            if (refused.contains(id)) {
                findings.add(
                        new Finding(due.candidate(), Kind.BLOCKED, "Refused", "Change it", List.of(), Instant.EPOCH));
            } else {
                shows.put(id, order.look().revision());
                drifted.remove(id);
                settled.add(due.candidate());
                written++;
            }
        }
        return new Receipt(settled, written, findings, null, "", false, 50 * written);
    }

    @Override
    public int checkUpcoming(String channel, String revision, String by) {
        return 0;
    }
}
