package dev.showrunner.activities.notify;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Visibility;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of something. The audience hears of public episodes only; guests by e-mail at their own addresses, and
 * producers of those who have none. Pure.
 */
public final class Addressing {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SHORTLY = Duration.ofHours(2);
    private static final int ID_LENGTH = 32;

    private Addressing() {}

    /**
     * The letters that come of an occurrence; the same every time.
     *
     * @param inForce says who is to be told
     * @param said says what it is about
     */
    public static List<Letter> of(Catalogue inForce, Catalogue said, Occurrence occurrence) {
        List<Letter> letters = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        for (NotificationTarget target : inForce.channel().notifications()) {
            if (hears(target, said, occurrence)) {
                address(target, inForce, said, occurrence, letters, unreachable);
            }
        }
        if (!unreachable.isEmpty()) {
            letters.addAll(of(inForce, said, missing(occurrence, unreachable)));
        }
        return letters;
    }

    private static void address(
            NotificationTarget target,
            Catalogue inForce,
            Catalogue said,
            Occurrence occurrence,
            List<Letter> letters,
            List<String> unreachable) {
        if (target.audience() != Audience.GUESTS) {
            letters.add(letter(target, null, said, occurrence));
            return;
        }
        List<String> guests = guests(said, occurrence);
        if (target.kind() != Kind.EMAIL) {
            if (!guests.isEmpty()) {
                letters.add(letter(target, null, said, occurrence));
            }
            return;
        }
        for (String guest : guests) {
            Person person = inForce.people().get(guest);
            if (person != null && person.email() != null) {
                letters.add(letter(target, guest, said, occurrence));
            } else if (!unreachable.contains(guest)) {
                unreachable.add(guest);
            }
        }
    }

    private static boolean hears(NotificationTarget target, Catalogue said, Occurrence occurrence) {
        EpisodeId id = occurrence.episode();
        if (!target.hears(occurrence.occasion(), id == null ? null : id.show())) {
            return false;
        }
        Episode episode = id == null ? null : said.episodes().get(id);
        return target.audience() != Audience.AUDIENCE
                || (episode != null && Visibility.of(said, episode) == Privacy.PUBLIC);
    }

    private static List<String> guests(Catalogue said, Occurrence occurrence) {
        Episode episode = occurrence.episode() == null ? null : said.episodes().get(occurrence.episode());
        return episode == null
                ? List.of()
                : episode.guests().stream().distinct().toList();
    }

    private static Occurrence missing(Occurrence occurrence, List<String> guests) {
        return new Occurrence(
                Occasion.NO_ADDRESS,
                occurrence.episode(),
                occurrence.revision(),
                "no-address " + String.join(" ", guests),
                occurrence.at(),
                occurrence.airtime(),
                null,
                occurrence.videoId(),
                guests.stream()
                        .map(guest -> guest + " has no email in people/" + guest + ".yaml; tell them yourself")
                        .toList());
    }

    private static Letter letter(
            NotificationTarget target, @Nullable String guest, Catalogue said, Occurrence occurrence) {
        String id = id(
                target.name(),
                occurrence.occasion().key(),
                String.valueOf(occurrence.episode()),
                occurrence.about(),
                Objects.requireNonNullElse(guest, ""));
        return new Letter(id, 1, target.name(), guest, said.revision().id(), occurrence, expires(occurrence));
    }

    /** When it would do more harm than good. */
    private static Instant expires(Occurrence occurrence) {
        Instant airtime = occurrence.airtime();
        return switch (occurrence.occasion()) {
            case LIVE, GATE_RED -> occurrence.at().plus(SHORTLY);
            case REMINDER -> airtime == null ? occurrence.at().plus(DAY) : airtime;
            case SCHEDULED,
                    RESCHEDULED,
                    CANCELLED,
                    ENDED,
                    APPROVAL,
                    DRIFT,
                    CLUSTER_ALARM,
                    CHAPTERS_REFUSED,
                    NO_ADDRESS -> occurrence.at().plus(DAY);
        };
    }

    private static String id(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
