package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What producers say on the day. What is said twice counts once; of two that contradict each other the later is refused
 * as soon as the earlier is being carried out.
 */
final class Directing {
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(2);

    private final DayBook book;
    private final EpisodeMemory memory;
    private @Nullable Onward underway;
    private boolean hasNews;

    Directing(DayBook book, EpisodeMemory memory) {
        this.book = book;
        this.memory = memory;
    }

    /** A transition that was asked for and not answered yet; absent for none. */
    void underway(@Nullable Onward onward) {
        underway = onward;
    }

    boolean hasNews() {
        return hasNews;
    }

    void takeNews() {
        hasNews = false;
    }

    /** Why it cannot be done as things stand, in the producer's words; nothing if it can. Changes nothing. */
    @Nullable
    String whyNot(Direction said, List<Gate> gates) {
        if (book.rundown == null) {
            return "There is no event whose day could be directed.";
        }
        if (book.isOver()) {
            return said.kind() == Direction.Kind.END ? null : "The show is over.";
        }
        return switch (said.kind()) {
            case GO_LIVE -> whyNotLive(gates);
            case HOLD -> whyNotHeld(said, book.rundown);
            case RELEASE -> book.hold == null ? "Nobody holds it." : null;
            case END ->
                book.sight != null && (book.sight.canEnd() || isGoingLive())
                        ? null
                        : "It is not on air, so there is nothing to end.";
            case MARK -> book.isLive() ? null : "It is not on air, so there is no recording to mark.";
            case WAIVE -> whyNotWaived(said, gates);
            case UNWAIVE -> book.waivers.containsKey(said.subject()) ? null : "Nobody waived that gate.";
            case CONFIRM_GUESTS -> null;
            case GUEST_DROPS -> book.confirmed.contains(said.subject()) ? null : "That guest is not confirmed.";
            case ASK_UNITS ->
                book.unitsRefused == null || book.unitsRefused.isEmpty() ? "No units of this show are refused." : null;
        };
    }

    private @Nullable String whyNotHeld(Direction said, Rundown rundown) {
        if (isGoingLive()) {
            return "It is going on air already; end it instead.";
        }
        return rundown.goLive() == GoLive.YOUTUBE
                ? "YouTube starts it as soon as the encoder sends, so it cannot be held: keep the encoder off until you"
                        + " want it live. For shows that you may want to hold, write goLive: auto or goLive: manual."
                : needsWords(said);
    }

    private @Nullable String whyNotLive(List<Gate> gates) {
        if (book.goLive != null || isGoingLive() || book.isLive()) {
            return null;
        }
        Said hold = book.hold;
        if (hold != null) {
            return hold.by() + " holds it: " + hold.words() + ". Release it first.";
        }
        if (!book.hasHappened(Milestone.GATES)) {
            return "It is too early: the gates have not been checked yet.";
        }
        List<String> red = blocking(gates);
        return red.isEmpty()
                ? null
                : "Not safe to air: " + String.join(", ", red) + ". Mend it, or waive it and say why.";
    }

    /** The red gates that keep it off air; the encoder is merely waited for. */
    static List<String> blocking(List<Gate> gates) {
        return gates.stream()
                .filter(Gate::red)
                .filter(gate -> !gate.id().equals("encoder"))
                .map(Gate::name)
                .collect(Collectors.toList());
    }

    private static @Nullable String whyNotWaived(Direction said, List<Gate> gates) {
        boolean isKnown =
                gates.stream().anyMatch(gate -> gate.id().equals(said.subject()) && gate.state() != Gate.State.GREEN);
        return isKnown ? needsWords(said) : "That gate is not red.";
    }

    private static @Nullable String needsWords(Direction said) {
        if (said.words().isBlank()) {
            return "Say why.";
        }
        return said.words().length() > Direction.MOST_WORDS
                ? "Say it in at most " + Direction.MOST_WORDS + " characters."
                : null;
    }

    private boolean isGoingLive() {
        Sight sight = book.sight;
        boolean starts =
                sight != null && (sight.stage() == Sight.Stage.LIVE_STARTING || sight.stage() == Sight.Stage.LIVE);
        return starts || underway == Onward.LIVE;
    }

    /** Does what was said; {@link #whyNot} has let it pass. */
    void take(Direction said) {
        Instant now = EpisodeMemory.now();
        Said words = new Said(said.by(), now, said.words().strip());
        switch (said.kind()) {
            case GO_LIVE -> goLive(words);
            case HOLD -> {
                book.hold = words;
                book.goLive = null;
                memory.note("Held: " + words.words(), by(said), 0);
            }
            case RELEASE -> {
                book.hold = null;
                memory.note("Released", by(said), 0);
            }
            case END -> {
                if (book.end == null && !book.isOver()) {
                    book.end = words;
                    memory.note("Ending the show", by(said), 0);
                }
            }
            case MARK -> mark(said, now);
            case WAIVE -> {
                book.waivers.put(said.subject(), words);
                memory.note("Waived the gate " + said.subject() + ": " + words.words(), by(said), 0);
            }
            case UNWAIVE -> {
                book.waivers.remove(said.subject());
                memory.note("The gate " + said.subject() + " counts again", by(said), 0);
            }
            case CONFIRM_GUESTS -> {
                Rundown rundown = book.rundown;
                book.confirmed = rundown == null ? List.of() : rundown.guests();
                memory.note("Guests are confirmed", by(said), 0);
            }
            case ASK_UNITS -> {
                book.unitsAskedAgainAt = now;
                memory.note("Asking for the units of the show", by(said), 0);
            }
            case GUEST_DROPS -> {
                book.confirmed = book.confirmed.stream()
                        .filter(guest -> !guest.equals(said.subject()))
                        .toList();
                memory.note(said.subject() + " drops out", by(said), 0);
            }
        }
        hasNews = true;
    }

    private void goLive(Said words) {
        if (book.goLive == null && !isGoingLive()) {
            book.goLive = words;
            memory.note("Going on air", "Asked for by " + words.by(), 0);
        }
    }

    private void mark(Direction said, Instant now) {
        Sight sight = book.sight;
        Instant began = sight == null ? null : sight.startedAt();
        if (began == null) {
            return;
        }
        long seconds = Math.max(0, Duration.between(began, now).toSeconds());
        boolean isSecondClick =
                !book.marks.isEmpty() && seconds - book.marks.getLast().seconds() <= DOUBLE_CLICK.toSeconds();
        if (!isSecondClick) {
            String title = said.words().strip();
            book.marks.add(
                    new Mark(seconds, title.substring(0, Math.min(title.length(), Direction.MOST_WORDS)), said.by()));
        }
    }

    private static String by(Direction said) {
        return "Said by " + said.by();
    }
}
