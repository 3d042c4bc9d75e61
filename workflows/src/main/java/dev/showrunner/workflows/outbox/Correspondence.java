package dev.showrunner.workflows.outbox;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.composition.Notice;
import dev.showrunner.episodes.composition.Notices;
import dev.showrunner.episodes.composition.Telling;
import java.net.URI;
import java.util.Optional;

/**
 * What letters say.
 *
 * @param watch where viewers watch
 */
public record Correspondence(URI watch) {
    /** The target of a letter, if the channel still has it. */
    public static Optional<NotificationTarget> target(Catalogue inForce, Letter letter) {
        return inForce.channel().notifications().stream()
                .filter(target -> target.name().equals(letter.target()))
                .findFirst();
    }

    /**
     * A letter as it is read.
     *
     * @param said the revision it is written from
     */
    public Notice write(Catalogue said, NotificationTarget target, Letter letter) {
        Occurrence occurrence = letter.occurrence();
        Person guest = letter.guest() == null ? null : said.people().get(letter.guest());
        return Notices.write(
                said,
                target,
                new Telling(
                        occurrence.occasion(),
                        occurrence.episode(),
                        occurrence.before(),
                        address(occurrence),
                        occurrence.details(),
                        guest == null ? "" : guest.name()));
    }

    /** Where the video can be watched; empty where there is none. */
    public String address(Occurrence occurrence) {
        return occurrence.videoId() == null
                ? ""
                : watch.resolve("/watch?v=" + occurrence.videoId()).toString();
    }
}
