package dev.showrunner.workflows.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows of the channel's workflow.
 *
 * @param revision the revision in force, told to the episodes
 * @param reading what came of the last look at the repository
 * @param readAt when that was
 * @param problem what keeps the channel from following, other than the repository itself
 */
public record ChannelView(
        @Nullable String revision,
        @Nullable Reading reading,
        @Nullable Instant readAt,
        @Nullable String problem) {}
