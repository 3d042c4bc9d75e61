package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.Keep.Candidate;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Step.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to write to YouTube. Pure: no clock, no I/O, the same arguments give the same plan; a plan made again
 * after it was applied is empty.
 */
public final class Planner {
    private static final Set<Field> CARRIED_BY_INSERT = EnumSet.of(
            Field.TITLE,
            Field.DESCRIPTION,
            Field.CATEGORY,
            Field.PRIVACY,
            Field.MADE_FOR_KIDS,
            Field.START,
            Field.LIVE_SETTINGS);

    private Planner() {}

    /**
     * The changes that lead from what YouTube shows to what the catalogue wants.
     *
     * @param desired what the catalogue wants; absent when it wants no event, then nothing is done (removal is asked
     *     for with {@link #cancel}); nothing is done either for what is not managed
     * @param observed what YouTube shows; absent when it is known that there is no event
     * @param applied what was last written; {@link Applied#NOTHING} after Showrunner deleted the event itself
     * @param terms what else decides
     */
    public static EpisodePlan plan(
            @Nullable Desired desired, @Nullable Observed observed, Applied applied, Terms terms) {
        if (desired == null || desired.isLeftAlone()) {
            return EpisodePlan.NOTHING;
        }
        return observed == null
                ? create(desired, applied, terms)
                : new Comparison(desired, observed, applied, terms).plan();
    }

    /**
     * The same, where the past can be asked what is ours: a text that some earlier revision would have written is
     * merely old. It is asked only while something looks like somebody else's edit.
     *
     * @param past what earlier revisions wanted, the newest first; each may cost a composition, so it is made when
     *     asked
     */
    public static EpisodePlan plan(
            Desired desired, Observed observed, Applied applied, Terms terms, Iterable<Desired> past) {
        EpisodePlan plan = plan(desired, observed, applied, terms);
        if (plan.drifts().isEmpty()) {
            return plan;
        }
        List<Desired> asked = new ArrayList<>();
        for (Desired earlier : past) {
            asked.add(earlier);
            plan = plan(desired, observed, applied, terms.knowing(EarlierRenders.of(asked)));
            if (plan.drifts().isEmpty()) {
                break;
            }
        }
        return plan;
    }

    /**
     * Whether what YouTube shows as the description is what the catalogue wants or once wanted: the text of an adopted
     * video carries no marker, and is ours because its file had it.
     *
     * @param past what earlier revisions wanted, the newest first
     */
    public static boolean isText(Observed observed, Desired desired, Iterable<Desired> past) {
        String shown = FieldValues.fingerprintOfDescription(observed.description());
        if (shown.equals(FieldValues.fingerprintOfDescription(desired.description()))) {
            return true;
        }
        for (Desired earlier : past) {
            if (shown.equals(FieldValues.fingerprintOfDescription(earlier.description()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Removes an episode's event: only one that is ours, by its marker or because we remember to have written one into
     * it, and only before it tests or airs.
     *
     * @param episode whose event it is taken for
     */
    public static EpisodePlan cancel(EpisodeId episode, Observed observed, Applied applied) {
        boolean marked = Marker.find(observed.description()).equals(Optional.of(episode));
        if (!marked && applied.get(Field.DESCRIPTION) == null) {
            return EpisodePlan.holding(new Held(
                    List.of(),
                    "Showrunner did not make video " + observed.videoId() + ", so it is not removed",
                    "Remove it in YouTube Studio if it should go"));
        }
        if (observed.lifecycle() != Lifecycle.UPCOMING) {
            String state = observed.lifecycle() == Lifecycle.ENDED ? "has aired" : "is on air";
            return EpisodePlan.holding(new Held(
                    List.of(),
                    "The event " + state + ", so it is not removed",
                    "End or remove it in YouTube Studio if it should go"));
        }
        return new EpisodePlan(
                List.of(Step.of(Kind.DELETE, List.of(), "The episode was cancelled or removed")), List.of(), List.of());
    }

    /**
     * Decides between several broadcasts that carry one episode's marker: the recorded one stays, else one that tests,
     * airs or has aired, else the oldest. Of the others those go that have not begun.
     *
     * @param candidates at least one, in any order, all with the marker
     * @param recordedId the id that was recorded, if one was
     */
    public static Keep keep(Collection<Candidate> candidates, @Nullable String recordedId) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.videoId().equals(recordedId))
                        .thenComparing(candidate -> candidate.lifecycle() == Lifecycle.UPCOMING)
                        .thenComparing(Candidate::created)
                        .thenComparing(Candidate::videoId))
                .toList();
        List<Candidate> others = ranked.subList(1, ranked.size());
        return new Keep(
                ranked.getFirst().videoId(),
                ids(others, candidate -> candidate.lifecycle() == Lifecycle.UPCOMING),
                ids(others, candidate -> candidate.lifecycle() != Lifecycle.UPCOMING));
    }

    private static List<String> ids(List<Candidate> candidates, Predicate<Candidate> condition) {
        return candidates.stream().filter(condition).map(Candidate::videoId).toList();
    }

    private static EpisodePlan create(Desired desired, Applied applied, Terms terms) {
        if (desired.videoId() != null) {
            return EpisodePlan.holding(new Held(
                    List.of(),
                    "The file names video " + desired.videoId() + ", which YouTube does not show",
                    "Correct the id, or take it out to have an event scheduled"));
        }
        if (!applied.fields().isEmpty() && terms.drift() == DriftPolicy.REPORT) {
            return EpisodePlan.holding(new Held(
                    List.of(),
                    "The event was removed on YouTube by somebody else",
                    "Cancel the episode, or repair to have the event scheduled again"));
        }
        if (!desired.start().isAfter(terms.now())) {
            return EpisodePlan.holding(new Held(
                    List.of(Field.START),
                    "The airtime has passed and there is no event; YouTube schedules only what is to come",
                    "Set a later airtime, or name the recording's video id in the file"));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Kind.INSERT, List.copyOf(CARRIED_BY_INSERT), "The episode has no event yet"));
        if (terms.streamId() != null) {
            steps.add(Step.of(Kind.BIND, List.of(Field.STREAM), "The new event needs its stream"));
        }
        steps.add(Step.of(Kind.THUMBNAIL, List.of(Field.THUMBNAIL), "The new event needs its thumbnail"));
        List<Field> metadata = new ArrayList<>();
        if (!desired.tags().isEmpty()) {
            metadata.add(Field.TAGS);
        }
        if (desired.language() != null) {
            metadata.add(Field.LANGUAGE);
        }
        if (!metadata.isEmpty()) {
            steps.add(Step.of(Kind.METADATA, metadata, "YouTube takes " + words(metadata) + " only after the insert"));
        }
        if (terms.playlistId() != null) {
            steps.add(Step.of(Kind.PLAYLIST, List.of(Field.PLAYLIST), "The new event belongs into its playlist"));
        }
        return new EpisodePlan(steps, List.of(), List.of());
    }

    static String words(List<Field> fields) {
        if (fields.size() < 2) {
            return fields.isEmpty() ? "" : fields.getFirst().words();
        }
        String first =
                fields.subList(0, fields.size() - 1).stream().map(Field::words).collect(Collectors.joining(", "));
        return first + " and " + fields.getLast().words();
    }
}
