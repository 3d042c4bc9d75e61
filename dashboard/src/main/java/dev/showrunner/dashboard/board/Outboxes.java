package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import dev.showrunner.workflows.outbox.Correspondence;
import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.OutboxView;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people were told, and what is still to be told them. */
@Singleton
public final class Outboxes {
    private static final OutboxView EMPTY = new OutboxView(List.of(), "");

    private final EngineQueries engine;
    private final DashboardSources sources;
    private final Trail trail;
    private final String outbox;
    private final Correspondence correspondence;
    private volatile OutboxView known = EMPTY;

    Outboxes(EngineQueries engine, DashboardSources sources, DashboardSettings settings, Trail trail) {
        this.engine = engine;
        this.trail = trail;
        this.sources = sources;
        this.outbox = WorkflowIds.outbox(settings.channel());
        this.correspondence = new Correspondence(settings.youtube());
    }

    /**
     * A letter as it is read.
     *
     * @param entry how it stands
     * @param target where it goes; absent where the channel has that no more
     * @param recipient the guest's name; empty where it is for several
     * @param title the episode's; empty where it concerns no single one
     * @param text empty where it cannot be written any more
     */
    public record Shown(
            Entry entry, @Nullable NotificationTarget target, String recipient, String title, String text) {}

    /** How it stands; what was known before where the engine does not answer. */
    public OutboxView view() {
        CompletableFuture<Answer<OutboxView>> asked = engine.ask(OutboxWorkflow.class, outbox, OutboxWorkflow::view);
        known = asked.join().orKnown(Optional.of(known)).orElse(EMPTY);
        return known;
    }

    /** With the texts. */
    public List<Shown> shown(OutboxView view) {
        Optional<Catalogue> inForce = sources.catalogue().inForce();
        return view.entries().stream().map(entry -> shown(entry, inForce)).toList();
    }

    private Shown shown(Entry entry, Optional<Catalogue> inForce) {
        Letter letter = entry.letter();
        Catalogue said = sources.catalogue()
                .at(new Revision(letter.revision()))
                .or(() -> inForce)
                .orElse(null);
        NotificationTarget target = inForce.flatMap(catalogue -> Correspondence.target(catalogue, letter))
                .orElse(null);
        if (said == null || target == null) {
            return new Shown(entry, target, "", "", "");
        }
        Person guest = letter.guest() == null ? null : said.people().get(letter.guest());
        return new Shown(
                entry,
                target,
                guest == null ? "" : guest.name(),
                title(said, letter),
                correspondence.write(said, target, letter).text());
    }

    private static String title(Catalogue said, Letter letter) {
        return Optional.ofNullable(letter.occurrence().episode())
                .flatMap(id -> Optional.ofNullable(said.episodes().get(id)))
                .map(Episode::title)
                .orElse("");
    }

    /**
     * Sends a letter once more.
     *
     * @param by who asks
     * @param why what they say to it; kept in the audit trail
     * @throws NotApproved when that cannot be
     */
    public void again(String id, String by, @Nullable String why) {
        Optional<Entry> before = entry(id);
        say(workflow -> workflow.sendAgain(id, by));
        note(Deed.RESENT, before, by, why);
    }

    /**
     * Takes a letter out that is still to be sent.
     *
     * @param by who asks
     * @param why what they say to it; kept in the audit trail
     * @throws NotApproved when that cannot be
     */
    public void drop(String id, String by, @Nullable String why) {
        Optional<Entry> before = entry(id);
        say(workflow -> workflow.drop(id, by));
        note(Deed.DROPPED, before, by, why);
    }

    private Optional<Entry> entry(String id) {
        return view().entries().stream()
                .filter(entry -> entry.letter().id().equals(id))
                .findFirst();
    }

    /** As one line before, how it stood; after, what was said to it. */
    private void note(Deed deed, Optional<Entry> before, String by, @Nullable String why) {
        EpisodeId episode =
                before.map(entry -> entry.letter().occurrence().episode()).orElse(null);
        trail.keep(new AuditEntry(
                sources.clock().instant(),
                deed,
                by,
                null,
                episode == null ? null : episode.toString(),
                null,
                "notification",
                before.map(Outboxes::asItStood).orElse(null),
                Trail.cut(why)));
    }

    private static String asItStood(Entry entry) {
        Letter letter = entry.letter();
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return letter.occurrence().occasion().key() + " to " + letter.target()
                + (letter.guest() == null ? "" : " for " + letter.guest()) + ", " + state
                + (entry.reason().isEmpty() ? "" : ": " + entry.reason());
    }

    private void say(Consumer<OutboxWorkflow> word) {
        engine.update(OutboxWorkflow.class, outbox, workflow -> {
            word.accept(workflow);
            return outbox;
        });
    }
}
