package dev.showrunner.activities.breaks.track;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.breaks.Parameters;
import dev.showrunner.activities.breaks.Target;
import dev.showrunner.activities.breaks.Target.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One break as scripts that break, look and repair, by kubectl and jq. */
final class KubectlScripts {
    private final Break subject;
    private final int number;
    private final String namespace;
    private final List<Operation> apply;
    private final List<Check> verify;
    private final List<Operation> revert;

    /**
     * @param number of the challenge: what a script keeps for the next is found by it, since an id would give it away
     * @param game values of the parameters that every break may use
     */
    KubectlScripts(Break subject, int number, Map<String, JsonNode> game) {
        this.number = number;
        Parameters parameters = Parameters.of(game, subject.parameters());
        this.subject = subject;
        this.namespace = Objects.requireNonNull(game.get("namespace")).asText();
        this.apply = parameters.fillOperations(subject.apply());
        this.verify = parameters.fillChecks(subject.verify());
        this.revert = parameters.fillOperations(subject.revert());
    }

    /** Whether scripts can do what the break does. */
    static boolean canDo(Break one) {
        if (one.usesHosts()) {
            return false;
        }
        Stream<Operation> tried = one.verify().stream()
                .flatMap(
                        check -> check instanceof Check.Attempt attempt ? Stream.of(attempt.operation()) : Stream.of());
        return Stream.of(one.apply().stream(), one.revert().stream(), tried)
                .flatMap(operations -> operations)
                .allMatch(KubectlScripts::canDo);
    }

    private static boolean canDo(Operation operation) {
        return switch (operation) {
            case Operation.JsonPatch patch ->
                patch.subresource() == null && patch.target().pick() == Pick.ALL;
            case Operation.MergePatch patch ->
                patch.subresource() == null && patch.target().pick() == Pick.ALL;
            case Operation.Delete delete -> delete.target().pick() == Pick.ALL;
            case Operation.Create create -> true;
            case Operation.Read read -> true;
            case HostOperation host -> false;
        };
    }

    /** Records what is there, breaks it, and waits until it is seen to be broken. */
    String setup() {
        List<String> lines = new ArrayList<>();
        for (int step = 0; step < apply.size(); step++) {
            lines.addAll(done(step, apply.get(step)));
        }
        lines.add("eventually " + (subject.verifyWithin().toSeconds() + 30) + " is_broken");
        long pause = subject.takesEffectAfter().toSeconds();
        if (pause > 0) {
            lines.add("sleep " + pause);
        }
        return script(lines);
    }

    /** Fails, with a sentence for the player, while the break is seen. */
    String check() {
        return script(List.of("if is_broken; then", "  fail " + quoted("Not yet. " + subject.symptom()), "fi"));
    }

    /** Puts back what was recorded. */
    String solve() {
        List<String> lines = new ArrayList<>();
        for (int step = apply.size() - 1; step >= 0; step--) {
            lines.addAll(undone(step, apply.get(step)));
        }
        for (Operation operation : revert) {
            lines.addAll(done(apply.size(), operation));
        }
        return script(lines);
    }

    private static IllegalStateException onHosts() {
        return new IllegalStateException("what is done on hosts is no script of kubectl's");
    }

    private String script(List<String> lines) {
        List<String> looks = new ArrayList<>(List.of("is_broken() {"));
        verify.forEach(check ->
                looks.addAll(look(check).stream().map(line -> "  " + line).toList()));
        looks.addAll(List.of("  return 0", "}", ""));
        return "state=${SHOWRUNNER_STATE:-/var/lib/showrunner}/" + number + "\n" + "mkdir -p \"$state\"\n\n"
                + String.join("\n", looks) + "\n" + String.join("\n", lines) + "\n";
    }

    private List<String> done(int step, Operation operation) {
        return switch (operation) {
            case Operation.Create create ->
                List.of(document(create.manifest()) + " | kubectl create --validate=ignore -f -" + in(create));
            case Operation.Delete delete ->
                List.of(
                        recorded(step, delete.target()),
                        "kubectl delete -f \"$state/" + step + ".json\" --wait=false --cascade="
                                + delete.dependents().name().toLowerCase(Locale.ROOT)
                                + (delete.gracePeriod() == null
                                        ? ""
                                        : " --force --grace-period=" + delete.gracePeriod()));
            case Operation.JsonPatch patch ->
                List.of(recorded(step, patch.target()), edit(step, JqFilters.edited(patch.edits())));
            case Operation.MergePatch patch ->
                List.of(recorded(step, patch.target()), edit(step, "merged(" + patch.patch() + ")"));
            case Operation.Read read -> List.of();
            case HostOperation host -> throw onHosts();
        };
    }

    /** Only those that a check means, if it names them by what they are like. */
    private String recorded(int step, Target target) {
        return objects(target) + " | jq "
                + quoted("{apiVersion: \"v1\", kind: \"List\", items: [.items[] | select("
                        + JqFilters.all(target.where()) + ")]}")
                + " >\"$state/" + step + ".json\"";
    }

    private static String edit(int step, String filter) {
        return "jq \"$functions\"" + quoted(".items |= map(" + filter + ")") + " \"$state/" + step
                + ".json\" | kubectl replace --validate=ignore -f -";
    }

    private List<String> undone(int step, Operation operation) {
        String file = "\"$state/" + step + ".json\"";
        return switch (operation) {
            case Operation.Create create ->
                List.of(document(create.manifest()) + " | kubectl delete --ignore-not-found -f -" + in(create));
            case Operation.Delete delete ->
                List.of("jq \"$functions\"'made_anew' " + file + " | kubectl create --validate=ignore -f -");
            case Operation.JsonPatch patch -> List.of(restored(file, patch.undo()));
            case Operation.MergePatch patch -> List.of(restored(file, patch.undo()));
            case Operation.Read read -> List.of();
            case HostOperation host -> throw onHosts();
        };
    }

    private static String restored(String file, Undo undo) {
        return "jq \"$functions\"'made_anew' " + file + " | kubectl replace --validate=ignore "
                + (undo == Undo.RECREATE ? "--force " : "") + "-f -";
    }

    private String in(Operation.Create create) {
        return create.manifest().at("/metadata").has("namespace") ? "" : " -n " + quoted(namespace);
    }

    private List<String> look(Check check) {
        return switch (check) {
            case Check.Objects objects ->
                List.of(objects(objects.target()) + " | jq -e \"$functions\""
                        + quoted(JqFilters.holds(objects.target().where(), objects.conditions(), objects.holds()))
                        + " >/dev/null || return 1");
            case Check.Attempt attempt -> attempted(attempt);
            case Check.OnHosts look -> throw onHosts();
            case Check.Said said -> throw onHosts();
            case Check.Access access ->
                List.of(document(access.review()) + " | kubectl create -f - -o json | jq -e '.status.allowed == "
                        + access.allowed() + "' >/dev/null || return 1");
        };
    }

    private List<String> attempted(Check.Attempt attempt) {
        String as = attempt.as() == null ? "" : " --as=" + quoted(attempt.as());
        String tried = switch (attempt.operation()) {
            case Operation.Create create ->
                document(create.manifest()) + " | kubectl create --validate=ignore --dry-run=server -f -" + in(create)
                        + as;
            case Operation.Delete delete -> objects(delete.target()) + " | kubectl delete --dry-run=server -f -" + as;
            case Operation.JsonPatch patch -> replaced(patch.target(), JqFilters.edited(patch.edits()), as);
            case Operation.MergePatch patch -> replaced(patch.target(), "merged(" + patch.patch() + ")", as);
            case Operation.Read read ->
                "kubectl get " + kind(read.target()) + " -n "
                        + quoted(Objects.requireNonNullElse(read.target().namespace(), namespace)) + as;
            case HostOperation host -> throw onHosts();
        };
        String message = attempt.message();
        if (!attempt.refused()) {
            return List.of("answer=$(" + tried + " 2>&1 >/dev/null) || return 1");
        }
        return List.of(
                "if answer=$(" + tried + " 2>&1 >/dev/null); then return 1; fi",
                message == null
                        ? ":"
                        : "jq -en --arg answer \"$answer\" " + quoted("$answer | test(" + JqFilters.text(message) + ")")
                                + " >/dev/null || return 1");
    }

    private String replaced(Target target, String filter, String as) {
        return objects(target) + " | jq \"$functions\"" + quoted(".items |= map(" + filter + ")")
                + " | kubectl replace --validate=ignore --dry-run=server -f -" + as;
    }

    /** Prints a list of what a target means. */
    private String objects(Target target) {
        String name = target.name();
        String namespaced = quoted(Objects.requireNonNullElse(target.namespace(), namespace));
        if (name != null) {
            return "named " + kind(target) + " " + namespaced + " " + quoted(name);
        }
        return "labelled " + kind(target) + " " + namespaced + " " + quoted(target.labels());
    }

    /** As kubectl wants a kind of one API version named. */
    private static String kind(Target target) {
        int slash = target.apiVersion().indexOf('/');
        return quoted(
                slash < 0
                        ? target.kind()
                        : target.kind() + "." + target.apiVersion().substring(slash + 1) + "."
                                + target.apiVersion().substring(0, slash));
    }

    private static String document(JsonNode json) {
        return "printf '%s' " + quoted(json.toString());
    }

    /** One word of a shell, whatever it holds. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
