package dev.showrunner.episodes.catalogue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a file is linked against.
 *
 * @param channel the channel it belongs to
 * @param declared ids of each kind that can be referred to
 * @param unusable ids of each kind whose file has errors and no valid version, with the file's path
 * @param files of the revision
 * @param now only to tell what is in the past
 */
record Surroundings(
        Channel channel,
        Map<Kind, Set<String>> declared,
        Map<Kind, Map<String, String>> unusable,
        ChannelFiles files,
        Instant now) {
    Set<String> declared(Kind kind) {
        return declared.getOrDefault(kind, Set.of());
    }

    Map<String, String> unusable(Kind kind) {
        return unusable.getOrDefault(kind, Map.of());
    }
}
