package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Technology;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who and what of the catalogue a text links to. A page that two of them name tells nothing. */
final class Recognition {
    private static final String NOBODY = "";

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> technologies = new HashMap<>();

    Recognition(Catalogue catalogue) {
        for (Person person : catalogue.people().values()) {
            put(people, person.links(), person.id());
        }
        for (Technology technology : catalogue.technologies().values()) {
            put(technologies, technology.links(), technology.id());
        }
    }

    /** Ids of people whose pages are among the addresses, in their order. */
    Set<String> people(Collection<String> addresses) {
        return among(people, addresses);
    }

    /** Ids of technologies whose pages are among the addresses, in their order. */
    Set<String> technologies(Collection<String> addresses) {
        return among(technologies, addresses);
    }

    /** Whether an address is somebody's or something's own page. */
    boolean knows(String address) {
        return people.containsKey(key(address)) || technologies.containsKey(key(address));
    }

    private static Set<String> among(Map<String, String> owners, Collection<String> addresses) {
        Set<String> found = new LinkedHashSet<>();
        for (String address : addresses) {
            found.add(owners.getOrDefault(key(address), NOBODY));
        }
        found.remove(NOBODY);
        return found;
    }

    private static void put(Map<String, String> owners, List<Link> links, String id) {
        for (Link link : links) {
            owners.merge(key(link.url()), id, (one, other) -> one.equals(other) ? one : NOBODY);
        }
    }

    /** The address without what does not tell pages apart. */
    private static String key(String address) {
        String key = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("^x\\.com/", "twitter.com/");
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == '/') {
            end--;
        }
        return key.substring(0, end);
    }
}
