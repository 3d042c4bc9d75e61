package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Sponsor;
import dev.showrunner.episodes.catalogue.Technology;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template can show of an episode: texts fit for YouTube, and lists of them. Every name is always there; what
 * the files leave out is an empty text or list. Documented in docs/reference/templates.md.
 */
final class Values {
    /** Every name a template may use. */
    static final Set<String> NAMES = Set.of(
            "title",
            "tagline",
            "description",
            "date",
            "when",
            "aired",
            "show",
            "showDescription",
            "channel",
            "guests",
            "guestNames",
            "hosts",
            "hostNames",
            "technologies",
            "chapters",
            "links",
            "sponsor",
            "series",
            "hashtags",
            "name",
            "bio",
            "message",
            "github",
            "hashtag",
            "githubPage",
            "twitter",
            "website",
            "source",
            "showLinks",
            "episodeLinks",
            "showHashtags",
            "time",
            "label",
            "url");

    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("github", "GitHub"),
            Map.entry("gitlab", "GitLab"),
            Map.entry("linkedin", "LinkedIn"),
            Map.entry("youtube", "YouTube"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("x", "X"),
            Map.entry("rss", "RSS"));

    private final Entries.Allowance allowance = new Entries.Allowance();
    private final Catalogue catalogue;
    private final Episode episode;
    private final Show show;

    private Values(Catalogue catalogue, Episode episode, Show show) {
        this.catalogue = catalogue;
        this.episode = episode;
        this.show = show;
    }

    static Map<String, Object> of(Sources sources, Episode episode, Show show, List<String> hashtags) {
        return new Values(sources.catalogue(), episode, show).all(Series.around(episode, sources), hashtags);
    }

    private Map<String, Object> all(List<Episode> series, List<String> hashtags) {
        List<Person> guests = present(episode.guests(), catalogue.people());
        List<Person> hosts = present(show.hosts(), catalogue.people());
        Map<String, Object> values = new HashMap<>();
        values.put("title", PlainText.line(episode.title()));
        values.put("tagline", line(episode.tagline()));
        values.put("description", PlainText.paragraphs(episode.description()));
        values.put("date", episode.airtime() == null ? "" : Words.date(episode.airtime()));
        values.put("when", episode.airtime() == null ? "" : Words.when(episode.airtime()));
        values.put("aired", episode.aired() && episode.airtime() != null ? Words.date(episode.airtime()) : "");
        values.put("show", PlainText.line(show.name()));
        values.put("showDescription", PlainText.paragraphs(show.description()));
        values.put("channel", PlainText.line(catalogue.channel().name()));
        values.put("guests", entries(guests, this::person));
        values.put("guestNames", names(guests));
        values.put("hosts", entries(hosts, this::person));
        values.put("hostNames", names(hosts));
        values.put(
                "technologies", entries(present(episode.technologies(), catalogue.technologies()), this::technology));
        values.put("chapters", entries(episode.chapters(), Values::chapter));
        values.put(
                "links",
                links(Stream.of(
                                episode.links(),
                                show.links(),
                                catalogue.channel().links())
                        .flatMap(List::stream)
                        .toList()));
        values.put("episodeLinks", links(episode.links()));
        values.put(
                "showLinks",
                links(Stream.concat(show.links().stream(), catalogue.channel().links().stream())
                        .toList()));
        values.put("showHashtags", hashtags(show.hashtags()));
        values.put("sponsor", entries(sponsors(), this::sponsor));
        values.put("series", entries(series, Values::sibling));
        values.put("hashtags", hashtags(hashtags));
        return Collections.unmodifiableMap(values);
    }

    private List<Sponsor> sponsors() {
        String id = episode.sponsor() == null ? show.sponsor() : episode.sponsor();
        return id == null ? List.of() : present(List.of(id), catalogue.sponsors());
    }

    private Map<String, Object> person(Person person) {
        return Map.of(
                "name", PlainText.line(person.name()),
                "bio", PlainText.paragraphs(person.bio()),
                "github", line(person.github()),
                "githubPage", page(person.links(), "github"),
                "twitter", page(person.links(), "twitter"),
                "website", page(person.links(), "website"),
                "links", links(person.links()));
    }

    private Map<String, Object> technology(Technology technology) {
        return Map.of(
                "name", PlainText.line(technology.name()),
                "description", PlainText.paragraphs(technology.description()),
                "hashtag",
                        technology.hashtags().stream()
                                .findFirst()
                                .map(Values::line)
                                .orElse(""),
                "hashtags", hashtags(technology.hashtags()),
                "source", page(technology.links(), "source"),
                "twitter", page(technology.links(), "twitter"),
                "website", page(technology.links(), "website"),
                "links", links(technology.links()));
    }

    private Map<String, Object> sponsor(Sponsor sponsor) {
        return Map.of(
                "name", PlainText.line(sponsor.name()),
                "message", PlainText.paragraphs(sponsor.message()),
                "links", links(sponsor.links()));
    }

    private static Map<String, Object> chapter(Chapter chapter) {
        return Map.of("time", chapter.clock(), "title", PlainText.line(chapter.title()));
    }

    private static Map<String, Object> sibling(Episode sibling) {
        String videoId = sibling.youtube().videoId();
        return Map.of(
                "title", PlainText.line(sibling.title()),
                "date", sibling.airtime() == null ? "" : Words.date(sibling.airtime()),
                "url", videoId == null ? "" : "https://youtu.be/" + videoId);
    }

    private Entries hashtags(List<String> hashtags) {
        return entries(hashtags, hashtag -> Map.of("hashtag", line(hashtag)));
    }

    /** The address of the first link with a label; empty where there is none. */
    private static String page(List<Link> links, String label) {
        return links.stream()
                .filter(link -> link.label().equals(label))
                .map(link -> PlainText.url(link.url()))
                .findFirst()
                .orElse("");
    }

    /** In their order, each address once. */
    private Entries links(List<Link> links) {
        Map<String, Map<String, Object>> byUrl = new LinkedHashMap<>();
        for (Link link : links) {
            String url = PlainText.url(link.url());
            byUrl.putIfAbsent(url, Map.of("label", label(PlainText.line(link.label())), "url", url));
        }
        return new Entries(allowance, List.copyOf(byUrl.values()));
    }

    /** A network's name as it writes itself; any other label as the file has it. */
    private static String label(String label) {
        String known = NETWORKS.get(label);
        if (known != null) {
            return known;
        }
        boolean isWord = label.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return label.isEmpty() || !isWord ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private <T> Entries entries(List<T> things, Function<T, Map<String, Object>> entry) {
        return new Entries(allowance, things.stream().map(entry).toList());
    }

    private static String names(List<Person> people) {
        return Words.enumeration(
                people.stream().map(person -> PlainText.line(person.name())).toList());
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : PlainText.line(text);
    }

    /** What the ids name, each once; an id without a file is left out, the reader has said so. */
    static <T> List<T> present(List<String> ids, Map<String, T> known) {
        return ids.stream().distinct().map(known::get).filter(Objects::nonNull).toList();
    }
}
