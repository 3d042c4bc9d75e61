package dev.showrunner.workflows.chat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.ChatRule;
import java.time.Duration;
import java.time.Instant;

/**
 * A chat to listen to.
 *
 * @param channel which channel
 * @param episode whose it is
 * @param videoId its event
 * @param rule how viewers ask
 * @param airtime when it was to start
 * @param duration how long it is expected to last
 */
public record ChatSubject(
        String channel, EpisodeId episode, String videoId, ChatRule rule, Instant airtime, Duration duration) {
    /** The same chat, of an episode that has another id now. */
    ChatSubject of(EpisodeId renamed) {
        return new ChatSubject(channel, renamed, videoId, rule, airtime, duration);
    }
}
