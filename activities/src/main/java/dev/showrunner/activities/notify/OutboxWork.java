package dev.showrunner.activities.notify;

import dev.showrunner.activities.episode.Pulse;
import dev.showrunner.activities.notify.Ledger.Step;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Notice;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.NoCatalogue;
import dev.showrunner.episodes.git.UnknownRevision;
import dev.showrunner.workflows.outbox.Correspondence;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxActivities;
import dev.showrunner.workflows.outbox.Receipt;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The activities of the outbox. */
public final class OutboxWork implements OutboxActivities {
    private final CatalogueStore catalogues;
    private final Correspondence correspondence;
    private final Secrets secrets;
    private final Ledger ledger;
    private final HttpPost http;
    private final Mail mail;
    private final InstantSource clock;

    /**
     * The outbox of one channel.
     *
     * @param ledger where it is remembered what was sent
     * @param reach where it may be sent
     */
    public OutboxWork(
            CatalogueStore catalogues,
            Correspondence correspondence,
            Secrets secrets,
            Path ledger,
            Reach reach,
            InstantSource clock) {
        this.catalogues = catalogues;
        this.correspondence = correspondence;
        this.secrets = secrets;
        this.ledger = new Ledger(ledger, clock);
        this.http = new HttpPost(reach, clock);
        this.mail = new Mail(clock);
        this.clock = clock;
    }

    /** What was to be sent when the process ended. */
    public List<Letter> open() {
        return ledger.open();
    }

    @Override
    public List<Letter> address(Occurrence occurrence) {
        return Pulse.during(() -> {
            Optional<Catalogue> inForce = catalogues.inForce().map(catalogues::at);
            if (inForce.isEmpty() || inForce.get().channel().notifications().isEmpty()) {
                return List.of();
            }
            Catalogue said = said(occurrence.revision(), inForce.get());
            List<Letter> letters = Addressing.of(inForce.get(), said, occurrence);
            letters.forEach(ledger::queued);
            return letters;
        });
    }

    @Override
    public Receipt deliver(Letter letter) {
        return Pulse.during(() -> switch (ledger.claim(letter)) {
            case ALREADY_SENT -> Receipt.SENT;
            case IN_HAND -> Receipt.later("It is being sent.");
            case UNSURE ->
                Receipt.failed("Showrunner was stopped while it was sent, so nobody knows whether it arrived."
                        + " Look, and send it again if it did not.");
            case GRANTED -> attempt(letter);
        });
    }

    private Receipt attempt(Letter letter) {
        Receipt receipt = null;
        try {
            receipt = send(letter);
            return receipt;
        } finally {
            // What threw was no answer of a receiver: nothing had been sent.
            ledger.ended(letter, receipt == null ? Step.LATER : step(receipt));
        }
    }

    private static Step step(Receipt receipt) {
        return switch (receipt.outcome()) {
            case SENT -> Step.SENT;
            case LATER -> Step.LATER;
            case FAILED -> Step.FAILED;
        };
    }

    private Receipt send(Letter letter) {
        Catalogue inForce = catalogues.inForce().map(catalogues::at).orElse(null);
        NotificationTarget target =
                inForce == null ? null : Correspondence.target(inForce, letter).orElse(null);
        if (inForce == null || target == null) {
            return Receipt.failed("The channel has no target '" + letter.target() + "' any more.");
        }
        Optional<String> secret = secrets.find(target.secret());
        if (secret.isEmpty()) {
            return missing(target.secret());
        }
        Catalogue said = said(letter.revision(), inForce);
        Notice notice = correspondence.write(said, target, letter);
        return switch (target.kind()) {
            case DISCORD -> http.send(secret.get(), Payloads.discord(notice), Map.of());
            case SLACK -> http.send(secret.get(), Payloads.slack(notice), Map.of());
            case WEBHOOK -> webhook(letter, target, secret.get(), notice);
            case EMAIL -> email(letter, target, secret.get(), notice, inForce);
        };
    }

    /** What a revision said; what is in force where history has it no more. */
    private Catalogue said(String revision, Catalogue inForce) {
        try {
            return revision.isEmpty() ? inForce : catalogues.at(new Revision(revision));
        } catch (UnknownRevision | NoCatalogue gone) {
            return inForce;
        }
    }

    private Receipt webhook(Letter letter, NotificationTarget target, String secret, Notice notice) {
        String name = target.signature();
        String key = name == null ? null : secrets.find(name).orElse(null);
        if (name != null && key == null) {
            return missing(name);
        }
        byte[] body = Payloads.webhook(letter, notice, correspondence.address(letter.occurrence()));
        return http.send(secret, body, Payloads.headers(letter, body, key, clock.instant()));
    }

    private Receipt email(Letter letter, NotificationTarget target, String secret, Notice notice, Catalogue inForce) {
        List<String> to = target.to();
        if (letter.guest() != null) {
            String address = address(inForce.people().get(letter.guest()));
            if (address == null) {
                return Receipt.failed(letter.guest() + " has no email any more.");
            }
            to = List.of(address);
        }
        String from = target.from();
        return from == null
                ? Receipt.failed("The target has no sender.")
                : mail.send(secret, new Mail.Envelope(letter.key(), from, to, notice));
    }

    private static @Nullable String address(@Nullable Person person) {
        return person == null ? null : person.email();
    }

    private static Receipt missing(String secret) {
        return Receipt.failed("There is no secret '" + secret + "'. " + Secrets.remedy(secret));
    }

    @Override
    public void forget(Letter letter) {
        ledger.ended(letter, Step.DROPPED);
    }
}
