package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Chapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A description in the layout that the template set {@code rawkode-2021} writes, taken apart: introduction, show and
 * host, timeline, guests, technologies, links. What the layout has no place for stays in the introduction or is not
 * recognised as this layout at all.
 *
 * @param introduction what stands before the show, a named series included
 * @param show its name
 * @param host who hosts it
 * @param showLinks label and address, in their order
 * @param hashtag the show's, without {@code #}
 * @param chapters in the order of the text
 * @param guests in the order of the text
 * @param technologies in the order of the text
 * @param links of the episode
 */
public record Layout2021(
        String introduction,
        String show,
        Profile host,
        Map<String, String> showLinks,
        String hashtag,
        List<Chapter> chapters,
        List<Profile> guests,
        List<Profile> technologies,
        List<String> links) {
    private static final Pattern SHOW = Pattern.compile("(?m)^🍿 (.+)$");
    private static final String TIMELINE = "🕰 Timeline";
    private static final String GUESTS = "👥 About the Guests";
    private static final String TECHNOLOGIES = "🔨 About the Technologies";
    private static final String LINKS = "🌏 Show Links";
    private static final Pattern HOST = Pattern.compile("Hosted by (.+?)(?: / 🐦 (\\S+))?\\s*");
    private static final Pattern LABELLED = Pattern.compile("(.+?): (https?://\\S+)\\s*");

    public Layout2021 {
        showLinks = Collections.unmodifiableMap(new LinkedHashMap<>(showLinks));
        chapters = List.copyOf(chapters);
        guests = List.copyOf(guests);
        technologies = List.copyOf(technologies);
        links = List.copyOf(links);
    }

    /**
     * A person or a technology, as a description introduces them.
     *
     * @param name in one line
     * @param about a paragraph or several, may be empty
     * @param twitter address of the page
     * @param code address on GitHub or where else its source is
     * @param website address of the own site
     * @param hashtags without {@code #}
     */
    public record Profile(
            String name,
            String about,
            @Nullable String twitter,
            @Nullable String code,
            @Nullable String website,
            List<String> hashtags) {
        public Profile {
            hashtags = List.copyOf(hashtags);
        }
    }

    /** Takes a description apart; empty when it has another layout. */
    public static Optional<Layout2021> of(String description) {
        Matcher show = SHOW.matcher(description);
        int timeline = description.indexOf("\n" + TIMELINE);
        int guests = description.indexOf("\n" + GUESTS);
        int technologies = description.indexOf("\n" + TECHNOLOGIES);
        if (!show.find() || !(show.end() < timeline && timeline < guests && guests < technologies)) {
            return Optional.empty();
        }
        int links = description.indexOf("\n" + LINKS, technologies);
        int end = links < 0 ? description.length() : links;
        Imprint imprint = Imprint.of(description.substring(show.end(), timeline));
        return Optional.of(new Layout2021(
                description.substring(0, show.start()).strip(),
                show.group(1).strip(),
                imprint.host(),
                imprint.links(),
                imprint.hashtag(),
                between(description, timeline, TIMELINE, guests)
                        .lines()
                        .flatMap(line -> DescriptionParts.chapter(line).stream())
                        .toList(),
                Profiles.in(between(description, guests, GUESTS, technologies)),
                Profiles.in(between(description, technologies, TECHNOLOGIES, end)),
                links < 0
                        ? List.of()
                        : DescriptionParts.of(description.substring(links)).links()));
    }

    private static String between(String text, int from, String heading, int to) {
        return text.substring(from + 1 + heading.length(), to);
    }

    /** What stands between the show's name and the timeline. */
    private record Imprint(Profile host, Map<String, String> links, String hashtag) {
        static Imprint of(String text) {
            Profile host = new Profile("", "", null, null, null, List.of());
            Map<String, String> links = new LinkedHashMap<>();
            String hashtag = "";
            for (String line : text.lines().toList()) {
                Matcher hosted = HOST.matcher(line);
                Matcher labelled = LABELLED.matcher(line);
                if (hosted.matches()) {
                    host = new Profile(hosted.group(1), "", hosted.group(2), null, null, List.of());
                } else if (labelled.matches()) {
                    links.put(labelled.group(1), labelled.group(2));
                } else if (line.startsWith("#")) {
                    hashtag = line.substring(1).strip();
                }
            }
            return new Imprint(host, links, hashtag);
        }
    }

    /** Entries that end with their links. */
    private static final class Profiles {
        private final List<Profile> found = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private final Map<String, String> pages = new LinkedHashMap<>();
        private final List<String> hashtags = new ArrayList<>();

        static List<Profile> in(String section) {
            Profiles profiles = new Profiles();
            section.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(profiles::take);
            profiles.finish();
            return profiles.found;
        }

        private void take(String line) {
            Optional<String> sign =
                    List.of("🐦", "🧩", "🌏").stream().filter(line::startsWith).findFirst();
            if (sign.isPresent()) {
                pages.put(sign.get(), line.substring(sign.get().length()).strip());
            } else if (line.startsWith("#") && !pages.isEmpty()) {
                for (String hashtag : line.substring(1).split("#", -1)) {
                    hashtags.add(hashtag.strip());
                }
            } else {
                if (!pages.isEmpty()) {
                    finish();
                }
                text.add(line);
            }
        }

        private void finish() {
            if (!text.isEmpty()) {
                found.add(new Profile(
                        text.getFirst(),
                        String.join("\n", text.subList(1, text.size())),
                        pages.get("🐦"),
                        pages.get("🧩"),
                        pages.get("🌏"),
                        hashtags));
            }
            text.clear();
            pages.clear();
            hashtags.clear();
        }
    }
}
