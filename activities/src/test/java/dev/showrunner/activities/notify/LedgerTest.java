package dev.showrunner.activities.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.notify.Ledger.Claim;
import dev.showrunner.activities.notify.Ledger.Step;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant BEGAN = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Instant now = BEGAN;

    private Path file() {
        return folder.resolve("outbox.jsonl");
    }

    private Ledger ledger() {
        return new Ledger(file(), () -> now);
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(file())) {
            return lines.count();
        }
    }

    private Letter letter(String id, @Nullable Instant airtime) {
        Occurrence occurrence = new Occurrence(
                Occasion.SCHEDULED, Post.EPISODE, "", id, now, airtime, null, null, List.of("a detail of " + id));
        return new Letter(id, 1, "studio", null, "4f2a9c1", occurrence, now.plus(Duration.ofHours(24)));
    }

    private void send(Ledger ledger, Letter letter) {
        ledger.queued(letter);
        assertThat(ledger.claim(letter)).isEqualTo(Claim.GRANTED);
        ledger.ended(letter, Step.SENT);
    }

    @Test
    void years_of_letters_take_no_more_space_than_those_that_count() throws IOException {
        Ledger ledger = ledger();
        for (int day = 0; day < 400; day++) {
            now = now.plus(Duration.ofDays(1));
            for (int i = 0; i < 4; i++) {
                send(ledger, letter("letter-" + day + "-" + i, now));
            }
        }

        // 4 letters on each of some 90 days, doubled, and what is not worth the effort.
        assertThat(lines()).isLessThan(1_000);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(ledger().claim(letter("letter-399-0", now))).isEqualTo(Claim.ALREADY_SENT);
    }

    @Test
    void what_was_told_of_an_episode_that_airs_next_year_is_remembered_until_then() {
        Instant airtime = BEGAN.plus(Duration.ofDays(400));
        Letter early = letter("early", airtime);
        Ledger ledger = ledger();
        send(ledger, early);
        Letter refused = letter("refused", airtime);
        ledger.queued(refused);
        ledger.claim(refused);
        ledger.ended(refused, Step.FAILED);

        now = airtime;
        fill(ledger);

        assertThat(ledger.claim(early)).isEqualTo(Claim.ALREADY_SENT);
        assertThat(ledger().claim(early)).isEqualTo(Claim.ALREADY_SENT);
        assertThat(ledger().claim(refused)).isEqualTo(Claim.UNSURE);

        now = airtime.plus(Ledger.KEPT).plusSeconds(1);
        fill(ledger);

        assertThat(ledger.claim(early)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void what_is_not_settled_survives_with_all_it_says() {
        Ledger ledger = ledger();
        Letter queued = letter("queued", null);
        Letter cut = letter("cut", null);
        ledger.queued(queued);
        ledger.queued(cut);
        ledger.claim(cut);

        fill(ledger);

        Ledger restarted = ledger();
        assertThat(restarted.open()).containsExactly(queued, cut);
        assertThat(restarted.claim(cut)).isEqualTo(Claim.UNSURE);
        assertThat(restarted.claim(queued)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void a_step_that_follows_a_line_cut_off_by_a_crash_is_not_lost_with_it() throws IOException {
        send(ledger(), letter("before", null));
        Files.writeString(file(), "{\"key\":\"af", StandardOpenOption.APPEND);
        Letter after = letter("after", null);

        assertThat(ledger().claim(after)).isEqualTo(Claim.GRANTED);

        assertThat(ledger().claim(after)).isEqualTo(Claim.UNSURE);
        assertThat(ledger().claim(letter("before", null))).isEqualTo(Claim.ALREADY_SENT);
    }

    @Test
    void a_crash_while_it_is_written_anew_leaves_what_was_there() throws IOException {
        send(ledger(), letter("before", null));
        Files.writeString(folder.resolve("outbox.jsonl.new"), "{\"key\":\"befo");

        assertThat(ledger().claim(letter("before", null))).isEqualTo(Claim.ALREADY_SENT);
    }

    @Test
    void a_ledger_that_cannot_be_written_anew_goes_on_with_the_old_one() throws IOException {
        Files.createDirectory(folder.resolve("outbox.jsonl.new"));
        Ledger ledger = ledger();
        Letter first = letter("first", null);
        send(ledger, first);

        fill(ledger);

        assertThat(lines()).isGreaterThan(500);
        assertThat(ledger().claim(first)).isEqualTo(Claim.ALREADY_SENT);
    }

    /** So many letters that the file is written anew. */
    private void fill(Ledger ledger) {
        for (int i = 0; i < 500; i++) {
            Letter letter = letter("filler-" + now + "-" + i, null);
            ledger.ended(letter, Step.SENT);
        }
    }
}
