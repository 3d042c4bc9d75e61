package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.NotApproved.Outcome;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.audit.AuditEntry;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every word of a producer is written down once it was accepted: who, when, what, about what, and why. */
@Singleton
public final class Trail {
    private static final Logger log = LoggerFactory.getLogger(Trail.class);
    private static final int MOST_WORDS = 200;

    private final DashboardSources sources;

    Trail(DashboardSources sources) {
        this.sources = sources;
    }

    /**
     * Writes down what was said on an episode's day.
     *
     * @param what such as {@code direction.hold} or {@code cluster.destroy}
     * @param about the gate, the guest or the cluster; empty where it is the episode itself. Never the secret of a link
     * @param why what they gave as the reason; empty where they gave none
     * @throws NotApproved when it cannot be written down, although it was done
     */
    public void said(String what, String by, EpisodeId episode, String about, String why) {
        keep(AuditEntry.said(sources.clock().instant(), what, by, episode.toString(), cut(about), cut(why)));
    }

    /**
     * Writes down anything else.
     *
     * @throws NotApproved when it cannot be written down, although it was done
     */
    void keep(AuditEntry entry) {
        try {
            sources.audit().append(entry);
        } catch (UncheckedIOException e) {
            log.error("A producer's word is missing in the audit trail: {}", entry.deed(), e);
            throw new NotApproved(
                    Outcome.NOT_WRITTEN_DOWN,
                    "It was done, but the audit trail could not be written. Look at the disk of Showrunner's home.");
        }
    }

    /** As much of it as is kept; nothing where there is none. */
    static @Nullable String cut(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String said = words.strip();
        return said.length() <= MOST_WORDS ? said : said.substring(0, MOST_WORDS);
    }
}
