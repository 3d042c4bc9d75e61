package dev.showrunner.episodes.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompositionTest {
    @Test
    void a_template_tells_a_recording_from_what_is_to_come() {
        Sample sample = new Sample().change("pager", change -> change.chapters(List.of()));
        sample.blocks = List.of("intro");
        sample.files = sample.files.with(
                "templates/intro.mustache",
                "{{#aired}}Recorded live on {{aired}}{{/aired}}{{^aired}}Live on {{when}}{{/aired}}\n");
        Composer composer = new Composer("1");

        assertThat(sample.desired().description()).startsWith("Live on Thu 26 Nov");
        assertThat(composer.isAnotherOnceAired(
                        sample.catalogue(), sample.desired().episode()))
                .isTrue();
        sample.change("pager", EpisodeChange::onceAired);
        assertThat(sample.desired().description()).startsWith("Recorded live on 26 Nov 2026");
        assertThat(composer.isAnotherOnceAired(
                        sample.catalogue(), sample.desired().episode()))
                .isFalse();
    }

    @Test
    void without_such_a_template_a_recording_reads_the_same() {
        Sample sample = new Sample().change("pager", change -> change.chapters(List.of()));

        assertThat(new Composer("1")
                        .isAnotherOnceAired(sample.catalogue(), sample.desired().episode()))
                .isFalse();
    }

    @Test
    void a_description_reads_as_a_producer_would_write_it() {
        Desired desired = new Sample()
                .add("fog", "Fog in the service mesh", LocalDateTime.of(2026, 11, 12, 19, 0))
                .add("tide", "High tide", LocalDateTime.of(2026, 12, 10, 19, 0))
                .desired();

        assertThat(desired.title()).isEqualTo("The pager rings twice | Night Shift");
        assertThat(desired.description()).isEqualTo("""
                        A cluster lost its memory overnight. Inês and Tomás have an hour to find out why, and you get to watch them guess.

                        🤝 Sponsored by Lantern Cloud
                        Clusters that go away when you are done with them.
                        https://lantern.example

                        📺 More Night Shift
                        10 Dec 2026 · High tide
                        12 Nov 2026 · Fog in the service mesh

                        🎙 Hosted by Noor Haddad
                        GitHub: https://github.com/noor
                        Mastodon: https://social.example/@noor

                        🕰 Timeline
                        00:00 Hello
                        04:10 The pager rings
                        1:02:05 What we learnt

                        👤 Inês Duarte
                        Wrote the runbook everybody else copies.
                        GitHub: https://github.com/ines
                        Mastodon: https://social.example/@ines

                        👤 Tomás Vega
                        Debugs for fun, and sometimes for money.
                        GitHub: https://github.com/tomas
                        Mastodon: https://social.example/@tomas

                        🛠 etcd
                        The small database every cluster leans on.
                        Website: https://etcd.io

                        🛠 Cilium
                        GitHub: https://github.com/cilium

                        🔗 Links
                        The runbook: https://example.org/runbook
                        Chat: https://chat.example/night-shift
                        Website: https://lamplight.example

                        #NightShift #etcd #Cilium #CloudNative

                        showrunner: night-shift/pager""");
    }

    @Test
    void an_episode_that_says_nearly_nothing_still_reads_well() {
        Sample sample = new Sample();
        sample.showLinks = List.of();
        sample.change(
                "pager",
                episode -> episode.description("")
                        .tagline(null)
                        .technologies(List.of())
                        .chapters(List.of())
                        .links(List.of()));

        assertThat(sample.desired().description()).startsWith("""
                        The pager rings twice
                        With Inês Duarte and Tomás Vega.

                        Every other Thursday two guests repair what somebody broke on purpose.

                        🤝 Sponsored by Lantern Cloud
                        """).doesNotContain("Timeline", "🛠");
    }

    @Test
    void the_rest_follows_from_episode_show_channel_and_defaults() {
        Sample sample = new Sample();
        sample.channelYouTube = new YouTubeSettings(
                null, Privacy.UNLISTED, null, List.of("live"), "en-GB", null, true, null, null, "low");
        sample.showYouTube = new YouTubeSettings(
                null, Privacy.PUBLIC, null, List.of("Kubernetes"), null, null, null, null, false, null);
        sample.change(
                "pager",
                episode -> episode.youtube(new YouTubeSettings(
                        "abcdefghijk", null, "27", List.of("ETCD", "on call"), null, null, null, null, null, null)));

        Desired desired = sample.desired();

        assertThat(desired.privacy()).isEqualTo(Privacy.PUBLIC);
        assertThat(desired.category()).isEqualTo("27");
        assertThat(desired.language()).isEqualTo("en-GB");
        assertThat(desired.madeForKids()).isFalse();
        assertThat(desired.live()).isEqualTo(new LiveSettings(true, false, false, "low"));
        assertThat(desired.tags()).containsExactly("ETCD", "on call", "Kubernetes", "Cilium", "live");
        assertThat(desired.videoId()).isEqualTo("abcdefghijk");
        assertThat(desired.playlist()).isEqualTo("Night Shift, all episodes");
        assertThat(desired.start()).isEqualTo(Instant.parse("2026-11-26T19:00:00Z"));
        assertThat(desired.duration()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void built_in_defaults_hold_where_nobody_says_anything() {
        Desired desired = new Sample().desired();

        assertThat(desired.category()).isEqualTo("28");
        assertThat(desired.privacy()).isEqualTo(Privacy.PUBLIC);
        assertThat(desired.language()).isNull();
        assertThat(desired.live()).isEqualTo(new LiveSettings(false, false, true, "normal"));
    }

    @Test
    void a_show_replaces_a_block_and_adds_one_of_its_own() {
        Sample sample = new Sample();
        sample.blocks = List.of("intro", "house-rules", "guests");
        sample.files = sample.files
                .with("shows/night-shift/guests.mustache", "Tonight: {{guestNames}}\n")
                .with("shows/night-shift/house-rules.mustache", "No spoilers in the chat.\n")
                .with("templates/guests.mustache", "never used");

        assertThat(sample.desired().description()).endsWith("""
                        watch them guess.

                        No spoilers in the chat.

                        Tonight: Inês Duarte and Tomás Vega

                        showrunner: night-shift/pager""");
    }

    @Test
    void a_template_that_would_empty_a_description_is_refused() {
        Sample sample = new Sample();
        sample.blocks = List.of("intro");
        sample.files = sample.files.with("shows/night-shift/intro.mustache", "{{#tagline}} {{/tagline}}");

        Composition refused = Sample.COMPOSER.compose(sample.catalogue(), Sample.ID);

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(refused.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("empty-description");
            assertThat(found.location().file()).isEqualTo("episodes/night-shift/pager.yaml");
            assertThat(found.remedy()).contains("intro");
        });
    }

    @Test
    void a_channel_replaces_a_block_for_all_its_shows() {
        Sample sample = new Sample();
        sample.blocks = List.of("host");
        sample.files = sample.files.with("templates/host.mustache", "{{channel}} with {{hostNames}}");

        assertThat(sample.desired().description())
                .isEqualTo("Lamplight with Noor Haddad\n\nshowrunner: night-shift/pager");
    }

    @Test
    void the_series_names_the_nearest_public_episodes_only() {
        Sample sample = new Sample();
        for (int day = 1; day <= 9; day++) {
            sample.add("before-" + day, "Before " + day, LocalDateTime.of(2026, 10, day, 19, 0));
            sample.add("after-" + day, "After " + day, LocalDateTime.of(2027, 1, day, 19, 0));
        }
        sample.change("before-9", episode -> episode.status(EpisodeStatus.CANCELLED));
        sample.change("before-8", episode -> episode.youtube(privacy(Privacy.UNLISTED)));
        sample.change("after-1", episode -> episode.airtime(null).status(EpisodeStatus.DRAFT));
        sample.change("before-7", episode -> episode.youtube(video("abcdefghijk")));

        assertThat(sample.desired().description()).contains("""
                        📺 More Night Shift
                        3 Jan 2027 · After 3
                        2 Jan 2027 · After 2
                        7 Oct 2026 · Before 7 · https://youtu.be/abcdefghijk
                        6 Oct 2026 · Before 6
                        5 Oct 2026 · Before 5

                        """);
    }

    @Test
    void a_new_episode_changes_its_neighbours_and_no_others() {
        Sample sample = twentyDays();
        Catalogue before = sample.copy().catalogue();
        sample.add("new", "New", LocalDateTime.of(2027, 1, 10, 20, 0));

        assertThat(Sample.COMPOSER
                        .changed(before, sample.catalogue(), sample.episodes.keySet())
                        .keySet())
                .extracting(EpisodeId::slug)
                .containsExactly("day-10", "day-11", "day-12", "day-13", "day-9");
    }

    @Test
    void what_changes_a_person_changes_the_episodes_they_are_in() {
        Sample sample = twentyDays();
        sample.change("day-7", episode -> episode.guests(List.of("mo")));
        sample.people.put("mo", Sample.person("mo", "Mo", "Reads logs for pleasure."));
        sample.files = sample.files.with("people/mo.jpg", "a photo");
        Catalogue before = sample.copy().catalogue();
        sample.people.put("mo", Sample.person("mo", "Mo", "Reads logs for a living."));

        assertThat(slugs(before, sample)).containsExactly("day-7");

        before = sample.copy().catalogue();
        sample.files = sample.files.with("people/mo.jpg", "another photo");

        assertThat(slugs(before, sample)).containsExactly("day-7");
    }

    @Test
    void a_template_changes_all_that_are_made_with_it_and_an_unused_file_none() {
        Sample sample = twentyDays();
        Catalogue before = sample.copy().catalogue();
        sample.files = sample.files.with("templates/unused.mustache", "{{title}}");
        assertThat(slugs(before, sample)).isEmpty();

        sample.files = sample.files.with("templates/host.mustache", "{{hostNames}}");
        assertThat(slugs(before, sample)).hasSize(21);
    }

    @Test
    void an_episode_that_can_no_longer_be_composed_has_changed() {
        Sample sample = twentyDays();
        Catalogue before = sample.copy().catalogue();
        sample.change("day-20", episode -> episode.title("x".repeat(101)).tagline("another"));

        assertThat(slugs(before, sample)).contains("day-20");
    }

    @Property(tries = 24)
    void changed_finds_what_composing_everything_finds(
            @ForAll @IntRange(max = 7) int kind, @ForAll @IntRange(min = 1, max = 20) int day) {
        Sample sample = twentyDays();
        Catalogue before = sample.copy().catalogue();
        String slug = "day-" + day;
        switch (kind) {
            case 0 -> sample.change(slug, episode -> episode.title("Another"));
            case 1 -> sample.change(slug, episode -> episode.airtime(null));
            case 2 -> sample.change(slug, episode -> episode.youtube(privacy(Privacy.PRIVATE)));
            case 3 -> sample.change(slug, episode -> episode.status(EpisodeStatus.CANCELLED));
            case 4 -> sample.people.remove("tomas");
            case 5 -> sample.showHashtags = List.of("Another");
            case 6 -> sample.files = sample.files.with("technologies/etcd.svg", "<svg/>");
            default -> sample.sponsors.clear();
        }
        Map<EpisodeId, String> then = Sample.COMPOSER.fingerprints(before);
        Map<EpisodeId, String> now = Sample.COMPOSER.fingerprints(sample.catalogue());

        assertThat(Sample.COMPOSER
                        .changed(before, sample.catalogue(), sample.episodes.keySet())
                        .keySet())
                .containsExactlyElementsOf(sample.episodes.keySet().stream()
                        .filter(id -> !Objects.equals(then.get(id), now.get(id)))
                        .toList());
    }

    private static List<String> slugs(Catalogue before, Sample now) {
        return Sample.COMPOSER.changed(before, now.catalogue(), now.episodes.keySet()).keySet().stream()
                .map(EpisodeId::slug)
                .toList();
    }

    private static Sample twentyDays() {
        Sample sample = new Sample();
        for (int day = 1; day <= 20; day++) {
            sample.add("day-" + day, "Day " + day, LocalDateTime.of(2027, 1, day, 19, 0));
        }
        return sample;
    }

    @Test
    void a_missing_person_is_left_out() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.guests(List.of("nobody", "tomas")));

        assertThat(sample.desired().description()).contains("👤 Tomás Vega").doesNotContain("nobody");
        assertThat(sample.desired().thumbnail().portraits()).hasSize(1);
    }

    @Test
    void the_revision_is_not_part_of_the_fingerprint() {
        Sample sample = new Sample();
        Catalogue now = sample.catalogue("2222222222222222222222222222222222222222");

        assertThat(Sample.COMPOSER.fingerprint(now, Sample.ID))
                .isPresent()
                .isEqualTo(Sample.COMPOSER.fingerprint(sample.catalogue(), Sample.ID))
                .hasValue(Sample.COMPOSER.fingerprints(now).get(Sample.ID));
    }

    @Test
    void the_machines_language_and_zone_make_no_difference() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Desired here = new Sample().desired();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(new Sample().desired()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_draft_without_an_airtime_is_not_composed() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.airtime(null).status(EpisodeStatus.DRAFT));

        assertThat(sample.compose()).isInstanceOf(Refused.class);
        assertThat(sample.compose().diagnostics())
                .extracting(Diagnostic::rule, Diagnostic::severity)
                .containsExactly(org.assertj.core.api.Assertions.tuple("no-airtime", Severity.WARNING));
        assertThat(Sample.COMPOSER.check(sample.catalogue())).isEmpty();
    }

    @Test
    void more_hashtags_than_youtube_takes_well_are_left_out_and_named() {
        Sample sample = new Sample();
        sample.showHashtags = IntStream.range(0, 14).mapToObj(i -> "tag" + i).toList();

        Composed composed = (Composed) sample.compose();

        assertThat(composed.desired().description()).contains("#tag13 #etcd\n").doesNotContain("#Cilium");
        assertThat(composed.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("many-hashtags");
            assertThat(found.message()).contains("Left out: Cilium, CloudNative.");
        });
    }

    @Test
    void tags_are_counted_as_youtube_counts_them() {
        // 49 tags of 10 and their separators are 539; a tag with a space counts two more.
        Kept tags = Kept.tags(
                IntStream.range(10, 60).mapToObj(i -> "tag number " + i).toList());
        int length = tags.kept().stream().mapToInt(tag -> tag.length() + 2).sum()
                + tags.kept().size()
                - 1;

        assertThat(length).isBetween(485, 500);
        assertThat(tags.kept().size() + tags.leftOut().size()).isEqualTo(50);
        assertThat(Kept.tags(List.of("Kubernetes", "kubernetes", "a,b", "  ")).kept())
                .containsExactly("Kubernetes", "a b");
    }

    @Test
    void check_tells_each_finding_once() {
        Sample sample = new Sample().add("fog", "Fog", LocalDateTime.of(2026, 11, 12, 19, 0));
        sample.files = sample.files.with("templates/links.mustache", "{{#links}}\n{{link}}\n{{/links}}");

        assertThat(Sample.COMPOSER.check(sample.catalogue())).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("bad-template");
            assertThat(found.location()).isEqualTo(new Location("templates/links.mustache", 2, 1));
        });
    }

    @Test
    void links_are_listed_once_and_networks_spelt_as_they_spell_themselves() {
        Sample sample = new Sample();
        sample.showLinks = List.of(
                new Link("github", "https://example.org/a"),
                new Link("website", "https://example.org/a"),
                new Link("the Slides", "https://example.org/b c<d>"));

        assertThat(sample.desired().description()).contains("""
                        GitHub: https://example.org/a
                        the Slides: https://example.org/b%20c%3Cd%3E
                        """).doesNotContain("Website: https://example.org/a");
    }

    @Test
    void a_technology_that_is_only_a_name_has_a_line_of_its_own() {
        Sample sample = new Sample();
        sample.technologies.put("etcd", new Technology("etcd", "etcd", "", List.of(), List.of(), null));
        sample.technologies.remove("cilium");

        assertThat(sample.desired().description()).contains("\n\n🛠 etcd\n\n");
        assertThat(sample.desired().description().getBytes(UTF_8).length).isLessThan(Description.LIMIT);
    }

    private static YouTubeSettings privacy(Privacy privacy) {
        return new YouTubeSettings(null, privacy, null, List.of(), null, null, null, null, null, null);
    }

    private static YouTubeSettings video(String id) {
        return new YouTubeSettings(id, null, null, List.of(), null, null, null, null, null, null);
    }
}
