package dev.showrunner.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.CatalogueBuilder;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChapterPolicy;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.RefusedChapters;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime AIRTIME = ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, BERLIN);
    private static final Instant BEFORE = AIRTIME.minusDays(2).toInstant();
    private static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";

    private List<RefusedChapters> refused = List.of();
    private final CatalogueBuilder catalogue = new CatalogueBuilder(REVISION, BERLIN).show("show", "The Show", "");

    @Test
    void episodes_come_by_airtime_and_those_without_one_last() {
        catalogue
                .episode("show/b", "Second", AIRTIME.plusDays(1))
                .episode("show/a", "No airtime", null, List.of(), List.of(), EpisodeStatus.DRAFT, null)
                .episode("show/c", "First", AIRTIME);
        assertThat(entries(BEFORE)).extracting(EpisodeEntry::title).containsExactly("First", "Second", "No airtime");
    }

    @Test
    void what_the_board_says_of_an_episode_is_what_is_listed() {
        catalogue.episode("show/a", "Title", AIRTIME);
        Standing drifted = new Standing(Sync.DRIFTED, Health.ON_TRACK, "Edited on YouTube: title", "Put it right");
        EpisodeEntry entry = entries(BEFORE, row("show/a", drifted)).getFirst();
        assertThat(entry.standing()).isEqualTo(drifted);
        assertThat(entry.videoId()).isEqualTo("video");
        assertThat(entry.needsHuman()).isTrue();
    }

    @Test
    void an_episode_no_workflow_knows_yet_is_pending() {
        catalogue.episode("show/a", "Title", AIRTIME);
        assertThat(entries(BEFORE).getFirst().standing().sync()).isEqualTo(Sync.PENDING);
    }

    @Test
    void a_draft_says_how_it_becomes_an_event() {
        catalogue.episode("show/a", "Title", AIRTIME, List.of(), List.of(), EpisodeStatus.DRAFT, null);
        EpisodeEntry entry = entries(BEFORE).getFirst();
        assertThat(entry.phase()).isEqualTo(Phase.DRAFT);
        assertThat(entry.standing().action()).contains("status: draft");
        assertThat(entry.needsHuman()).isFalse();
    }

    @Test
    void an_aired_episode_without_a_workflow_is_synced() {
        catalogue.episode("show/a", "Title", AIRTIME, List.of(), List.of(), EpisodeStatus.PLANNED, "abc");
        EpisodeEntry entry = entries(AIRTIME.plusDays(1).toInstant()).getFirst();
        assertThat(entry.phase()).isEqualTo(Phase.AIRED);
        assertThat(entry.standing()).isEqualTo(Standing.synced("Aired"));
        assertThat(entry.videoId()).isEqualTo("abc");
    }

    @Test
    void the_show_s_duration_says_when_an_episode_has_aired() {
        catalogue.episode("show/a", "Title", AIRTIME);
        assertThat(entries(AIRTIME.plusMinutes(89).toInstant()).getFirst().phase())
                .isEqualTo(Phase.ON_AIR);
        assertThat(entries(AIRTIME.plusMinutes(90).toInstant()).getFirst().phase())
                .isEqualTo(Phase.AIRED);
    }

    @Test
    void an_episode_whose_time_has_come_is_live_only_when_nothing_says_otherwise() {
        catalogue.episode("show/a", "Title", AIRTIME);
        Instant during = AIRTIME.plusMinutes(5).toInstant();
        Standing waiting = new Standing(Sync.SYNCED, Health.AT_RISK, "YouTube is waiting for it", "Start the encoder");
        assertThat(entries(during, row("show/a", Standing.synced("On air")))
                        .getFirst()
                        .isLive())
                .isTrue();
        assertThat(entries(during, row("show/a", waiting)).getFirst().isLive()).isFalse();
        assertThat(entries(during).getFirst().isLive()).isFalse();
    }

    @Test
    void an_invalid_file_blocks_its_episode_and_names_the_revision_it_stays_at() {
        catalogue.episode("show/a", "Title", AIRTIME).diagnostic(error("episodes/show/a.yaml"));
        EpisodeEntry entry =
                entries(BEFORE, row("show/a", Standing.synced("Fine"))).getFirst();
        assertThat(entry.standing().sync()).isEqualTo(Sync.BLOCKED);
        assertThat(entry.standing().show()).isEqualTo(Health.AT_RISK);
        assertThat(entry.standing().reason())
                .isEqualTo("episodes/show/a.yaml:7:11: 25:00 is no time; stays as it was in revision 0123456");
        assertThat(entry.standing().action()).isEqualTo("Write 23:00.");
        assertThat(entry.videoId()).isEqualTo("video");
    }

    @Test
    void further_errors_of_the_file_are_counted() {
        catalogue
                .episode("show/a", "Title", AIRTIME)
                .diagnostic(error("episodes/show/a.yaml"))
                .diagnostic(error("episodes/show/a.yaml"))
                .diagnostic(error("episodes/show/a.yaml"));
        assertThat(entries(BEFORE).getFirst().standing().reason()).contains("and 2 more errors");
    }

    @Test
    void a_file_that_was_never_valid_is_listed_by_its_slug() {
        catalogue.diagnostic(error("episodes/show/new.yaml"));
        EpisodeEntry entry = entries(BEFORE).getFirst();
        assertThat(entry.id()).isEqualTo(EpisodeId.parse("show/new"));
        assertThat(entry.title()).isEqualTo("new");
        assertThat(entry.showName()).isEqualTo("The Show");
        assertThat(entry.standing().sync()).isEqualTo(Sync.BLOCKED);
        assertThat(entry.standing().reason()).isEqualTo("episodes/show/new.yaml:7:11: 25:00 is no time");
        assertThat(entry.thumbnail()).isNull();
    }

    @Test
    void an_error_elsewhere_blocks_no_episode() {
        catalogue.episode("show/a", "Title", AIRTIME).diagnostic(error("people/mira.yaml"));
        assertThat(entries(BEFORE))
                .singleElement()
                .extracting(entry -> entry.standing().sync())
                .isEqualTo(Sync.PENDING);
    }

    @Test
    void an_episode_gone_from_the_repository_is_listed_as_long_as_its_board_has_it() {
        EpisodeEntry entry = entries(BEFORE, row("show/gone", Standing.pending("Its file is gone")))
                .getFirst();
        assertThat(entry.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(entry.standing().reason()).isEqualTo("Its file is gone");
    }

    @Test
    void chapters_that_the_repository_refuses_wait_for_the_producer_with_their_remedy() {
        catalogue.chapters(ChapterPolicy.COMMIT).episode("show/a", "Title", AIRTIME);
        refused =
                List.of(new RefusedChapters(EpisodeId.parse("show/a"), "The branch is protected.", "Commit by hand."));

        EpisodeEntry entry =
                entries(BEFORE, row("show/a", Standing.synced("Aired"))).getFirst();

        assertThat(entry.needsHuman()).isTrue();
        assertThat(entry.standing().reason())
                .isEqualTo("What it left for its file could not be committed: The branch is protected.");
        assertThat(entry.standing().action()).isEqualTo("Commit by hand.");
    }

    @Test
    void what_is_graver_than_refused_chapters_is_told_first() {
        catalogue.chapters(ChapterPolicy.COMMIT).episode("show/a", "Title", AIRTIME);
        refused =
                List.of(new RefusedChapters(EpisodeId.parse("show/a"), "The branch is protected.", "Commit by hand."));
        Standing drifted = new Standing(Sync.DRIFTED, Health.ON_TRACK, "Edited on YouTube: title", "Put it right");

        assertThat(entries(BEFORE, row("show/a", drifted)).getFirst().standing())
                .isEqualTo(drifted);
    }

    @Test
    void refused_chapters_that_nobody_wants_committed_any_more_are_no_matter() {
        catalogue.episode("show/a", "Title", AIRTIME);
        refused =
                List.of(new RefusedChapters(EpisodeId.parse("show/a"), "The branch is protected.", "Commit by hand."));

        assertThat(entries(BEFORE, row("show/a", Standing.synced("Aired")))
                        .getFirst()
                        .needsHuman())
                .isFalse();
    }

    @Test
    void a_guest_without_a_file_is_named_by_id() {
        catalogue
                .person("mira", "Mira Okonkwo")
                .episode("show/a", "Title", AIRTIME, List.of("mira", "nobody"), List.of(), EpisodeStatus.PLANNED, null);
        assertThat(entries(BEFORE).getFirst().guests()).containsExactly("Mira Okonkwo", "nobody");
    }

    private List<EpisodeEntry> entries(Instant now, BoardRow... rows) {
        Catalogue built = catalogue.build();
        Snapshot snapshot = new Snapshot(
                now,
                Optional.of(built),
                Optional.empty(),
                built.diagnostics(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("show", new BoardView(1, List.of(rows), refused)),
                Optional.empty());
        return Listing.of(snapshot, path -> Optional.of(new Revision("0123456789")), now);
    }

    private static BoardRow row(String id, Standing standing) {
        return new BoardRow(EpisodeId.parse(id), standing, "video", REVISION, "thumb", BEFORE);
    }

    private static Diagnostic error(String file) {
        return new Diagnostic(
                "airtime", Severity.ERROR, new Location(file, 7, 11), "25:00 is no time.", "Write 23:00.");
    }
}
