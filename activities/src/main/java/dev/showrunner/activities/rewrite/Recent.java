package dev.showrunner.activities.rewrite;

import dev.showrunner.activities.youtube.PublishedVideos.Shown;
import dev.showrunner.workflows.rewrite.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read a moment ago, so that fifty videos are read once and not once more each. Each is given out once, and
 * soon: a write over something older could erase what somebody wrote meanwhile.
 */
final class Recent {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Map<String, Reading> readings = new HashMap<>();

    private record Reading(Shown shown, Instant at) {}

    synchronized void keep(Map<String, Shown> shown, Instant now) {
        readings.values().removeIf(reading -> isOld(reading, now));
        shown.forEach((id, video) -> readings.put(id, new Reading(video, now)));
    }

    /** All of them as they were read, or nothing if one was not, or too long ago. */
    synchronized Optional<Map<String, Shown>> all(List<Candidate> wanted, Instant now) {
        Map<String, Shown> shown = new HashMap<>();
        for (Candidate candidate : wanted) {
            Reading reading = readings.remove(candidate.videoId());
            if (reading == null || isOld(reading, now)) {
                return Optional.empty();
            }
            shown.put(candidate.videoId(), reading.shown());
        }
        return Optional.of(shown);
    }

    private static boolean isOld(Reading reading, Instant now) {
        return reading.at().plus(FRESH).isBefore(now);
    }
}
