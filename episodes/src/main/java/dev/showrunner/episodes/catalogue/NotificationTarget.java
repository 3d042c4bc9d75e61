package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications go: an entry under {@code notifications:} of {@code channel.yaml}. Addresses that let whoever has
 * them post are secrets, so they are named here and kept elsewhere.
 *
 * @param name tells it from the others; lower case
 * @param kind what speaks there
 * @param audience for whom it is
 * @param secret name of the secret that holds its address
 * @param signature name of the secret that signs a webhook; unsigned where absent
 * @param occasions what is told there
 * @param shows the shows it is about; all of them where empty
 * @param from who sends e-mail
 * @param to who gets e-mail; guests get it at their own addresses
 * @param texts Mustache templates in place of the usual texts
 * @param source where it stands in the file
 */
public record NotificationTarget(
        String name,
        Kind kind,
        Audience audience,
        String secret,
        @Nullable String signature,
        Set<Occasion> occasions,
        List<Reference> shows,
        @Nullable String from,
        List<String> to,
        Map<Occasion, String> texts,
        Location source) {
    public NotificationTarget {
        occasions = Set.copyOf(occasions);
        shows = List.copyOf(shows);
        to = List.copyOf(to);
        texts = Map.copyOf(texts);
    }

    /** What speaks there. */
    public enum Kind {
        /** Any program: JSON by HTTP POST. */
        WEBHOOK,
        /** A channel of Discord. */
        DISCORD,
        /** A channel of Slack. */
        SLACK,
        /** A mail server. */
        EMAIL
    }

    /** Whether something of this kind is told here of an episode of a show; what is of no show concerns all. */
    public boolean hears(Occasion occasion, @Nullable String show) {
        return occasions.contains(occasion)
                && (show == null
                        || shows.isEmpty()
                        || shows.stream().anyMatch(reference -> reference.id().equals(show)));
    }
}
