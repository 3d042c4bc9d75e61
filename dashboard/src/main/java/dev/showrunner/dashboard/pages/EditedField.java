package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.report.LineDiff.Line;
import dev.showrunner.workflows.board.Sync;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A field that somebody edited on YouTube, as an episode's page compares it with the file.
 *
 * @param heading what it is
 * @param observed what YouTube shows, cut as the drift is
 * @param desired what the file says, cut as the drift is
 * @param lines what differs, line by line, from what YouTube shows to what the file says; empty where each side is one
 *     line, or where nothing differs in the cut texts
 */
public record EditedField(String heading, String observed, String desired, List<Line> lines) {
    private static final String NOTHING = "nothing";

    /**
     * Compares both sides of a drift.
     *
     * @param zone in which an airtime is told
     * @param now from which an airtime's year is left out
     */
    public static EditedField of(Drift drift, ZoneId zone, Instant now) {
        String heading = PublishedWords.heading(drift.field());
        if (isLine(drift.observed()) && isLine(drift.desired())) {
            String observed = value(drift.field(), drift.observed(), zone, now);
            String desired = value(drift.field(), drift.desired(), zone, now);
            // Airtimes that differ by seconds only read alike in minutes.
            return observed.equals(desired)
                    ? new EditedField(heading, drift.observed(), drift.desired(), List.of())
                    : new EditedField(heading, observed, desired, List.of());
        }
        return new EditedField(
                heading,
                drift.observed(),
                drift.desired(),
                PublishedWords.lines(drift.field(), drift.observed(), drift.desired()));
    }

    /** Whether the cut texts read alike: what differs are blank lines, or it stands further on. */
    public boolean readsAlike() {
        return observed.equals(desired);
    }

    /** What the texts composed from an episode's file are: what viewers see only while YouTube shows them. */
    public static String composed(EpisodeEntry entry) {
        boolean isShown =
                entry.standing().sync() == Sync.SYNCED && entry.videoId() != null && entry.phase() != Phase.CANCELLED;
        return isShown ? "As viewers see it" : "As the file has it";
    }

    private static boolean isLine(String text) {
        return text.indexOf('\n') < 0;
    }

    private static String value(Field field, String text, ZoneId zone, Instant now) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        return field == Field.START ? airtime(text, zone, now) : text;
    }

    private static String airtime(String text, ZoneId zone, Instant now) {
        try {
            ZonedDateTime start = Instant.parse(text).atZone(zone);
            return Times.day(start, now) + ", " + Times.clock(start) + " " + Times.zone(zone);
        } catch (DateTimeParseException cut) {
            return text;
        }
    }
}
