package dev.showrunner.activities.breaks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named, reversible fault. Strings in its operations and checks may hold {@code ${parameter}}s, which
 * {@link Parameters} fill in.
 *
 * @param id lower-case words with dashes; the file's name
 * @param title shown to contestants, so it gives nothing away
 * @param blocks what it stands in the way of
 * @param surfacesAt when in a repair it is met, from 1 (access and tools) to 7 (application and data)
 * @param exclusiveGroup of which one cluster bears one break at most
 * @param apply what is done, in order
 * @param verify what is seen exactly while the break is in force
 * @param verifyWithin how long controllers may take until it is seen
 * @param cutsOffApi whether the API server does not answer, or not as it should, while the break is in force: the
 *     organiser's way in is SSH alone then
 * @param takesEffectAfter how long after it is seen it bites; the engine waits so long
 * @param revert what is done after the recorded changes were taken back
 * @param symptom what contestants see
 * @param symptomChecks how a machine sees it once the next version is rolled out; empty where it cannot
 * @param hints three, from a direction to the answer
 * @param fix what a contestant does
 * @param rationale why it makes a good puzzle
 * @param caution what an organiser has to know; empty for nothing
 */
public record Break(
        String id,
        String title,
        Layer layer,
        Difficulty difficulty,
        Obstacle blocks,
        int surfacesAt,
        Needs needs,
        @Nullable String exclusiveGroup,
        List<Parameter> parameters,
        List<Operation> apply,
        List<Check> verify,
        Duration verifyWithin,
        boolean cutsOffApi,
        Duration takesEffectAfter,
        List<Operation> revert,
        String symptom,
        List<Check> symptomChecks,
        List<String> hints,
        String fix,
        String rationale,
        String caution) {
    /** Whether it is about machines, so that somebody has to be let into them. */
    public boolean usesHosts() {
        return apply.stream().anyMatch(HostOperation.class::isInstance)
                || verify.stream().anyMatch(Break::isOnHosts);
    }

    /** Whether anything of it is done on machines: breaking, looking or mending. */
    public boolean entersHosts() {
        return usesHosts()
                || revert.stream().anyMatch(HostOperation.class::isInstance)
                || symptomChecks.stream().anyMatch(Break::isOnHosts);
    }

    /** Whether it needs an API server that answers. */
    public boolean usesApi() {
        return !apply.stream().allMatch(HostOperation.class::isInstance)
                || !verify.stream().allMatch(Break::isOnHosts);
    }

    private static boolean isOnHosts(Check check) {
        return check instanceof Check.OnHosts || check instanceof Check.Said;
    }
}
