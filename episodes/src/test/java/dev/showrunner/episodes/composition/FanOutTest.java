package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.LastValid;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * Whatever is edited, the episodes that are found to differ are exactly those whose result differs when everything is
 * read and composed from nothing; and of each, exactly the fields that differ.
 */
class FanOutTest {
    private static final Composer COMPOSER = new Composer("1");
    private static final CatalogueReader READER =
            new CatalogueReader(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    /** A repository that somebody edits, read by steps. */
    private static final class Channel {
        private final Random random;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private final int shows;
        private final int episodes;
        private final int people;
        private Reading reading = Reading.NOTHING;
        private int commits;
        private int dangling;

        Channel(Random random, int shows, int episodes, int people) {
            this.random = random;
            this.shows = shows;
            this.episodes = episodes;
            this.people = people;
            put("channel.yaml", "name: C\nzone: Europe/London\nyoutube:\n  tags: [c]\n");
            put("templates/host.mustache", "With {{hostNames}}\n");
            for (int show = 0; show < shows; show++) {
                put("shows/show-" + show + ".yaml", show(show, "Show " + show));
            }
            for (int person = 0; person < people; person++) {
                person(person, "first");
                put("people/person-" + person + ".jpg", "photo");
            }
            for (int sponsor = 0; sponsor < 2; sponsor++) {
                put("sponsors/sponsor-" + sponsor + ".yaml", "name: Sponsor " + sponsor + "\n");
            }
            for (int technology = 0; technology < 3; technology++) {
                put("technologies/tech-" + technology + ".yaml", "name: Tech " + technology + "\n");
            }
            for (int episode = 0; episode < episodes; episode++) {
                episode(episode, "Episode " + episode);
            }
            commit();
        }

        private static String show(int show, String name) {
            return "name: " + name + "\nhosts: [person-" + show + "]\nsponsor: sponsor-" + show % 2 + "\n";
        }

        private void put(String path, String text) {
            files.put(path, text.getBytes(StandardCharsets.UTF_8));
        }

        private void person(int number, String bio) {
            put(
                    "people/person-" + number + ".yaml",
                    "name: Person " + number + "\nbio: " + bio + "\nphoto: person-" + number + ".jpg\n");
        }

        private void episode(int number, String title) {
            put(
                    path(number),
                    "title: " + title + "\nairtime: "
                            + LocalDate.of(2026, 1, 1).plusDays(number + random.nextInt(3)) + " 19:00\nguests: [person-"
                            + number % people + ", person-" + random.nextInt(people) + "]\ntechnologies: [tech-"
                            + random.nextInt(3) + "]\n");
        }

        private String path(int number) {
            return "episodes/show-" + number % shows + "/episode-" + number + ".yaml";
        }

        /** Somebody's edit, of the kinds that real channels have. */
        void edit() {
            int person = random.nextInt(people);
            int episode = random.nextInt(episodes);
            switch (random.nextInt(16)) {
                case 0, 1 -> person(person, "bio " + commits + " " + random.nextInt());
                case 2 -> files.remove("people/person-" + person + ".yaml");
                case 3 -> put("people/person-" + person + ".jpg", "photo " + random.nextInt());
                case 4 -> files.remove("people/person-" + person + ".jpg");
                case 5 ->
                    put("technologies/tech-" + random.nextInt(3) + ".yaml", "name: T\nhashtag: T" + commits + "\n");
                case 6 -> put("sponsors/sponsor-" + random.nextInt(2) + ".yaml", "name: S " + random.nextInt(9) + "\n");
                case 7 -> put("shows/show-0.yaml", show(0, "Show " + random.nextInt(3)));
                case 8 -> put("templates/host.mustache", "{{hostNames}} " + random.nextInt(3) + "\n");
                case 9 -> put("shows/show-0/guests.mustache", "{{#guests}}{{name}} {{/guests}}" + random.nextInt(3));
                case 10 ->
                    put(
                            "channel.yaml",
                            "name: C\nzone: Europe/London\nyoutube:\n  tags: [c" + random.nextInt(3)
                                    + "]\n  privacy: unlisted\n");
                case 11 -> files.remove(path(episode));
                case 12 ->
                    put(
                            path(episode),
                            "# The same?\n"
                                    + new String(
                                            files.getOrDefault(
                                                    path(episode),
                                                    "title: New\nairtime: 2026-03-01 19:00\n"
                                                            .getBytes(StandardCharsets.UTF_8)),
                                            StandardCharsets.UTF_8));
                case 13 -> put("README.md", "words " + random.nextInt());
                default -> episode(episode, "Title " + random.nextInt(5));
            }
        }

        /** Files of people get other names, and the episodes follow within the same commit or not. */
        void rename(int from, int count, boolean isFollowed) {
            for (int person = from; person < from + count; person++) {
                byte[] content = files.remove("people/person-" + person + ".yaml");
                if (content != null) {
                    files.put("people/renamed-" + person + ".yaml", content);
                }
            }
            if (isFollowed) {
                for (Map.Entry<String, byte[]> file : List.copyOf(files.entrySet())) {
                    if (file.getKey().startsWith("episodes/")) {
                        String text = new String(file.getValue(), StandardCharsets.UTF_8);
                        for (int person = from; person < from + count; person++) {
                            text = text.replaceAll("person-" + person + "\\b", "renamed-" + person);
                        }
                        put(file.getKey(), text);
                    }
                }
            }
        }

        /** Reads what was edited after what was read before, and compares with reading all of it from nothing. */
        Set<EpisodeId> commit() {
            Reading before = reading;
            Revision revision = new Revision("%040x".formatted(++commits));
            MemoryFiles now = new MemoryFiles(new TreeMap<>(files));
            reading = READER.read(now, revision, before, LastValid.NONE);
            Catalogue fromNothing = READER.read(now, revision).catalogue().orElseThrow();
            if (reading.diagnostics().stream().anyMatch(found -> found.rule().contains("unknown-person"))) {
                dangling++;
            }
            return before.catalogue()
                    .map(then -> found(then, reading.catalogue().orElseThrow(), fromNothing))
                    .orElse(Set.of());
        }

        private static Set<EpisodeId> found(Catalogue before, Catalogue now, Catalogue fromNothing) {
            SortedSet<EpisodeId> all = new TreeSet<>(before.episodes().keySet());
            all.addAll(now.episodes().keySet());
            SortedMap<EpisodeId, Set<Field>> found = COMPOSER.changed(before, now, all);
            SortedMap<EpisodeId, String> then = COMPOSER.fingerprints(before);
            SortedMap<EpisodeId, String> wanted = COMPOSER.fingerprints(fromNothing);
            assertThat(found.keySet())
                    .containsExactlyElementsOf(all.stream()
                            .filter(id -> before.episodes().containsKey(id)
                                    && now.episodes().containsKey(id))
                            .filter(id -> !Objects.equals(then.get(id), wanted.get(id)))
                            .toList());
            found.forEach((id, fields) -> assertThat(fields).isEqualTo(differences(before, fromNothing, id)));
            return found.keySet();
        }

        private static Set<Field> differences(Catalogue before, Catalogue now, EpisodeId id) {
            if (COMPOSER.compose(before, id) instanceof Composed then
                    && COMPOSER.compose(now, id) instanceof Composed wanted) {
                Map<Field, String> was = FieldValues.of(then.desired()).fingerprints();
                Map<Field, String> is = FieldValues.of(wanted.desired()).fingerprints();
                return is.keySet().stream()
                        .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                        .collect(Collectors.toSet());
            }
            return Set.of();
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void any_edits_reach_exactly_the_episodes_that_differ(@ForAll long seed) {
        Channel channel = new Channel(new Random(seed), 2, 16, 8);
        for (int commit = 0; commit < 15; commit++) {
            int edits = 1 + channel.random.nextInt(3);
            for (int edit = 0; edit < edits; edit++) {
                channel.edit();
            }
            channel.commit();
        }
    }

    @Test
    void guests_whose_file_lands_later_reach_exactly_the_episodes_that_name_them() {
        Channel channel = new Channel(new Random(36), 2, 40, 20);
        List<Set<EpisodeId>> reached = new ArrayList<>();
        for (int person = 20; person < 56; person++) {
            String path = "episodes/show-0/new-" + person + ".yaml";
            channel.put(path, "title: New\nairtime: 2026-06-01 19:00\nguests: [late-" + person + "]\n");
            channel.commit();
            channel.put("people/late-" + person + ".yaml", "name: Late " + person + "\n");
            reached.add(channel.commit());
        }
        assertThat(channel.dangling)
                .as("states with a guest whose file is not there yet")
                .isEqualTo(36);
        for (int number = 0; number < reached.size(); number++) {
            assertThat(reached.get(number)).containsExactly(new EpisodeId("show-0", "new-" + (20 + number)));
        }
    }

    @Test
    void sixty_nine_people_renamed_at_once_with_their_episodes_change_nothing_that_is_shown() {
        Channel channel = new Channel(new Random(69), 4, 226, 120);
        channel.rename(4, 69, true);
        assertThat(channel.commit()).as("only the file's name is another").isEmpty();
    }

    @Test
    void sixty_nine_people_renamed_without_their_episodes_leave_texts_that_name_nobody() {
        Channel channel = new Channel(new Random(70), 4, 226, 120);
        channel.rename(4, 69, false);
        assertThat(channel.commit()).hasSizeGreaterThan(100);
        assertThat(channel.dangling).isEqualTo(1);
    }

    @Test
    void a_commit_of_three_hundred_and_twenty_eight_files_reaches_what_differs_and_no_more() {
        Channel channel = new Channel(new Random(328), 4, 400, 120);
        for (int episode = 0; episode < 328; episode++) {
            String text = new String(channel.files.get(channel.path(episode)), StandardCharsets.UTF_8);
            channel.put(channel.path(episode), episode % 2 == 0 ? text + "# reformatted\n" : text + "tagline: New\n");
        }
        assertThat(channel.commit()).hasSize(164);
    }
}
