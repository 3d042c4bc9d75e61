package dev.showrunner.workflows.outbox;

import dev.showrunner.episodes.catalogue.Occasion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where an outbox takes what it was told of: one letter each, kept here once it is sent. */
public final class Mailroom implements OutboxActivities {
    /** What the outbox was told, the first first. */
    public final List<Occurrence> told = Collections.synchronizedList(new ArrayList<>());

    /** What was told of one kind. */
    public List<Occurrence> told(Occasion occasion) {
        synchronized (told) {
            return told.stream().filter(one -> one.occasion() == occasion).toList();
        }
    }

    @Override
    public List<Letter> address(Occurrence occurrence) {
        told.add(occurrence);
        return List.of();
    }

    @Override
    public Receipt deliver(Letter letter) {
        return Receipt.SENT;
    }

    @Override
    public void forget(Letter letter) {}
}
