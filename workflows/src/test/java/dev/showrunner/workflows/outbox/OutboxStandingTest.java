package dev.showrunner.workflows.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Occasion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxStandingTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T18:00:00Z");

    @Test
    void what_failed_of_late_counts_and_the_newest_says_why() {
        List<Entry> entries = List.of(
                entry(Entry.State.FAILED, SINCE.plusSeconds(20), "It refuses it (404)."),
                entry(Entry.State.SENT, SINCE.plusSeconds(15), ""),
                entry(Entry.State.QUEUED, SINCE.plusSeconds(12), "It answers 500."),
                entry(Entry.State.FAILED, SINCE.plusSeconds(10), "It answered 500 for a day."),
                entry(Entry.State.FAILED, SINCE.minusSeconds(1), "Long ago."));

        assertThat(OutboxStanding.of(entries, "", SINCE)).isEqualTo(new OutboxStanding(2, "It refuses it (404)."));
        assertThat(OutboxStanding.of(entries, "No catalogue.", SINCE))
                .isEqualTo(new OutboxStanding(2, "No catalogue."));
    }

    @Test
    void all_is_well_where_nothing_failed_and_letters_can_be_addressed() {
        assertThat(OutboxStanding.of(List.of(), "", SINCE).needsHuman()).isFalse();
        assertThat(OutboxStanding.of(List.of(), "No catalogue.", SINCE).needsHuman())
                .isTrue();
    }

    private static Entry entry(Entry.State state, Instant since, String reason) {
        Letter letter = new Letter(
                "id",
                0,
                "studio",
                null,
                "revision",
                new Occurrence(Occasion.LIVE, null, "revision", "", since, null, null, null, List.of()),
                since.plusSeconds(3600));
        return new Entry(letter, state, since, 1, reason, null, null);
    }
}
