package dev.showrunner.activities.breaks.file;

import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.Severity;

/** What break files must keep to, beyond what every YAML file of a channel must. */
final class BreakRules {
    static final Rule NOT_ASCII = error(
            "break-not-ascii",
            "A break holds a character that is not printable ASCII",
            "Characters that look like others are no fair puzzle.",
            "name: wеb # a Cyrillic letter",
            "name: web");
    static final Rule TOO_LARGE = error(
            "break-too-large", "A break file is larger than 64 KiB", "Breaks are small.", "a file of a megabyte", "");
    static final Rule UNKNOWN_OPERATION = error(
            "break-unknown-operation",
            "An operation is not one of those that exist",
            "Only what can be taken back is done to a cluster.",
            "operation: shell",
            "operation: merge-patch");
    static final Rule UNKNOWN_CHECK = error(
            "break-unknown-check",
            "A check is not one of those that exist",
            "What is not looked at is not verified.",
            "check: maybe",
            "check: objects");
    static final Rule BAD_PATH = error(
            "break-bad-path",
            "A path is not a JSON pointer",
            "It would lead nowhere.",
            "path: spec.replicas",
            "path: /spec/replicas");
    static final Rule BAD_PATTERN = error(
            "break-bad-pattern",
            "A pattern is not a regular expression",
            "It could not be matched.",
            "matches: \"(\"",
            "matches: \".*denied.*\"");
    static final Rule ONE_COMPARISON = error(
            "break-one-comparison",
            "A condition does not have exactly one comparison",
            "It would be unclear what it says.",
            "path: /spec/replicas",
            "path: /spec/replicas\nequals: 0");
    static final Rule UNCLEAR_TARGET = error(
            "break-unclear-target",
            "A target is named and selected at once, or a manifest lacks what identifies it",
            "It would be unclear which object is meant.",
            "name: web\nlabels: app=web",
            "labels: app=web");
    static final Rule UNKNOWN_PARAMETER = error(
            "break-unknown-parameter",
            "A text refers to a parameter that does not exist",
            "Nothing could be put in its place.",
            "name: ${web}",
            "name: ${app}");
    static final Rule THREE_HINTS = error(
            "break-three-hints",
            "A break does not have three hints",
            "They lead from a direction by the concept to the answer.",
            "hints: [Look closely.]",
            "hints:\n  - Is anything supposed to run?\n  - Compare desired with present replicas.\n  - Set replicas to 1.");
    static final Rule NOTHING_DONE = error(
            "break-nothing-done",
            "A list that needs something in it is empty",
            "A break that does nothing, or cannot be verified, is none.",
            "verify: []",
            "verify:\n  - check: objects");
    static final Rule NO_HOSTS = error(
            "break-needs-hosts",
            "A break works on hosts and does not say that it needs them",
            "It would be given to clusters whose hosts nobody may enter.",
            "needs: {apply: controllers, symptom: controllers}",
            "needs: {apply: kubeadm-host, symptom: kubeadm-host}");
    static final Rule BAD_HOST_PATH = error(
            "break-bad-host-path",
            "A path on a host is not absolute, or leads through '..'",
            "It would be unclear which file is meant.",
            "path: manifests/etcd.yaml",
            "path: /etc/kubernetes/manifests/etcd.yaml");
    static final Rule TITLE_TELLS = error(
            "break-title-tells",
            "A title shares a word with the id",
            "The title is shown to contestants and must not give the cause away.",
            "id: deployment-paused\ntitle: The paused show",
            "id: deployment-paused\ntitle: Nothing moves");
    static final Rule ID_IS_NOT_THE_NAME = error(
            "break-id-is-not-the-name",
            "A break's id is not the name of its file",
            "Breaks are found by their files' names.",
            "id: other",
            "id: this-file");

    static final Rule ID_TAKEN = error(
            "break-id-taken",
            "A channel's own break has the id of one that Showrunner brings along",
            "Episodes that name it would be broken by something else from one commit to the next.",
            "a file breaks/deployment-paused.yaml in the channel repository",
            "");
    static final Rule TOO_MANY = error(
            "break-too-many", "A channel brings more than 500 break files", "All are read for each cluster.", "", "");
    static final Rule HOSTS_NOT_ALLOWED = error(
            "break-hosts-not-allowed",
            "A channel's own break works on hosts",
            "Whoever may write to the repository could run any command there; so the operator has to allow it.",
            "",
            "");

    private BreakRules() {}

    private static Rule error(String id, String title, String why, String bad, String good) {
        return new Rule(id, Severity.ERROR, title, why, bad, good);
    }
}
