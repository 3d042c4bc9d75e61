package dev.showrunner.workflows.record;

import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.chapters.ChapterProposal;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One episode's record.
 *
 * @param episode which episode; absent in records of releases that did not know
 * @param subject which event it was
 * @param planned its airtime
 * @param startedAt when it went live
 * @param endedAt when it was over
 * @param marks where chapters begin, in their order
 * @param waivers gates that were waived, by whom and why
 * @param statistics what YouTube counted, the earliest first: after a day, and after a week
 * @param chapters what became of the marks; absent as long as nothing is known
 */
public record EpisodeRecord(
        @Nullable EpisodeId episode,
        Subject subject,
        Instant planned,
        Instant startedAt,
        Instant endedAt,
        List<Mark> marks,
        Map<String, Said> waivers,
        List<Statistics> statistics,
        @Nullable ChapterStanding chapters) {
    public EpisodeRecord {
        marks = List.copyOf(marks);
        waivers = Map.copyOf(waivers);
        statistics = List.copyOf(statistics);
    }

    /** Whether enough chapters were marked for YouTube to show them. */
    public boolean hasChapters() {
        return ChapterProposal.hasChapters(marks.stream()
                .map(mark -> new Chapter(Duration.ofSeconds(mark.seconds()), mark.title()))
                .toList());
    }

    /** The same with another count. */
    EpisodeRecord with(Statistics counted) {
        List<Statistics> all = new ArrayList<>(statistics);
        all.add(counted);
        return new EpisodeRecord(episode, subject, planned, startedAt, endedAt, marks, waivers, all, chapters);
    }

    /** The same with other news of its chapters. */
    EpisodeRecord with(ChapterStanding newer) {
        return new EpisodeRecord(episode, subject, planned, startedAt, endedAt, marks, waivers, statistics, newer);
    }
}
