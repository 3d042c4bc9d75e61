package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.diagnostics.Location;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {
    private static final EpisodeId PAGER = new EpisodeId("night-shift", "pager");

    @Test
    void the_airtime_is_told_by_the_shows_clock() {
        Notice notice = Notices.write(new Sample().catalogue(), target(Kind.EMAIL, Map.of()), telling("", "Ben"));

        assertThat(notice.subject()).isEqualTo("The pager rings twice: Thu 26 Nov 2026, 19:00 GMT");
        assertThat(notice.text()).contains("Hello Ben, you are a guest").endsWith("https://youtu.be/1");
    }

    @Test
    void a_hostile_title_mentions_nobody_and_formats_nothing() {
        Catalogue catalogue = titled("@everyone **free** <!channel> [x](https://evil.example) `a` & b");

        String discord = Notices.write(catalogue, target(Kind.DISCORD, Map.of()), telling("", ""))
                .text();
        String slack = Notices.write(catalogue, target(Kind.SLACK, Map.of()), telling("", ""))
                .text();

        assertThat(discord).contains("\\*\\*free\\*\\*").doesNotContain("@everyone", "https://evil.example", "](");
        assertThat(slack)
                .contains("&amp; b", "<https://youtu.be/1>")
                .doesNotContain("<!channel>", "https://evil.example", " *");
    }

    @Test
    void a_recipient_cannot_add_lines_or_headers() {
        Notice notice = Notices.write(
                new Sample().catalogue(),
                target(Kind.EMAIL, Map.of(Occasion.SCHEDULED, "For {{name}}\n\nText")),
                telling("", "Ben\r\nBcc: all@example.org"));

        assertThat(notice.subject()).isEqualTo("For Ben Bcc: all@example.org");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_text_is_longer_than_what_reads_it_takes(Kind kind) {
        String endless = "{{title}} / ".repeat(110);

        String text = Notices.write(
                        titled("&".repeat(100)), target(kind, Map.of(Occasion.SCHEDULED, endless)), telling("", ""))
                .text();

        assertThat(text)
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(
                        switch (kind) {
                            case DISCORD -> 2_000;
                            case SLACK -> 3_000;
                            case EMAIL, WEBHOOK -> 10_000;
                        });
        assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain(kind == Kind.SLACK ? "&" : "\n");
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void every_occasion_has_a_usual_text(Occasion occasion) {
        Notice notice = Notices.write(
                new Sample().catalogue(),
                target(Kind.SLACK, Map.of()),
                new Telling(occasion, PAGER, Instant.parse("2026-11-20T19:00:00Z"), "", List.of("It is red"), ""));

        assertThat(notice.subject()).isNotBlank();
        assertThat(notice.text()).doesNotContain("{{");
    }

    @Test
    void the_usual_text_stands_in_for_a_template_that_cannot_be_used() {
        Notice notice = Notices.write(
                new Sample().catalogue(),
                target(Kind.DISCORD, Map.of(Occasion.SCHEDULED, "{{titel}}")),
                telling("", ""));

        assertThat(notice.text()).startsWith("The pager rings twice");
    }

    private static Catalogue titled(String title) {
        return new Sample().change("pager", episode -> episode.title(title)).catalogue();
    }

    private static Telling telling(String detail, String recipient) {
        return new Telling(
                Occasion.SCHEDULED,
                PAGER,
                null,
                "https://youtu.be/1",
                detail.isEmpty() ? List.of() : List.of(detail),
                recipient);
    }

    private static NotificationTarget target(Kind kind, Map<Occasion, String> texts) {
        return new NotificationTarget(
                "studio",
                kind,
                Audience.PRODUCER,
                "secret",
                null,
                Set.of(Occasion.values()),
                List.of(),
                null,
                List.of(),
                texts,
                new Location("channel.yaml", 3, 5));
    }
}
