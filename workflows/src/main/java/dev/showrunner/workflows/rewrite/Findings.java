package dev.showrunner.workflows.rewrite;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why videos are left as they are, one finding each. One that is found again was first seen when it was before. */
final class Findings {
    private Map<String, Finding> byVideo = new LinkedHashMap<>();

    Findings(List<Finding> start) {
        start.forEach(finding -> byVideo.put(finding.candidate().videoId(), finding));
    }

    List<Finding> all() {
        return List.copyOf(byVideo.values());
    }

    @Nullable
    Finding of(String videoId) {
        return byVideo.get(videoId);
    }

    boolean isDrifted(String videoId) {
        Finding finding = of(videoId);
        return finding != null && finding.kind() == Finding.Kind.DRIFTED;
    }

    boolean concernsThumbnail(String videoId) {
        Finding finding = of(videoId);
        return finding != null && finding.concernsThumbnail();
    }

    void add(Collection<Finding> found) {
        found.forEach(finding -> add(finding, byVideo));
    }

    /** Everything was looked at just now: what was not found again has passed. */
    void replace(Collection<Finding> found) {
        Map<String, Finding> known = byVideo;
        byVideo = new LinkedHashMap<>();
        found.forEach(finding -> add(finding, known));
    }

    /** Some were looked at just now: what was not found again of those has passed. */
    void replace(Collection<Candidate> some, Collection<Finding> found) {
        Map<String, Finding> known = new HashMap<>(byVideo);
        some.forEach(candidate -> byVideo.remove(candidate.videoId()));
        found.forEach(finding -> add(finding, known));
    }

    private void add(Finding found, Map<String, Finding> known) {
        String id = found.candidate().videoId();
        Finding earlier = known.get(id);
        byVideo.put(id, earlier == null ? found : found.at(earlier.since()));
    }
}
