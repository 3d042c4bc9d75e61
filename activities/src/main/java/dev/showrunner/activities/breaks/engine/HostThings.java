package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Check.HostThing;
import dev.showrunner.activities.breaks.HostSet;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.hosts.Answer;
import dev.showrunner.activities.hosts.Host;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Files and units of machines, as objects: found, made, replaced and deleted like those of the API, and named like
 * them, with the machine in the place of the namespace.
 */
final class HostThings {
    static final String API_VERSION = "host";
    private static final Duration QUICK = Duration.ofSeconds(20);

    /** systemd gives a unit 90 seconds to stop. */
    private static final Duration UNIT = Duration.ofSeconds(100);

    private final Hosts hosts;

    HostThings(Hosts hosts) {
        this.hosts = hosts;
    }

    static boolean isOne(ObjectRef ref) {
        return ref.apiVersion().equals(API_VERSION);
    }

    static ObjectRef file(String host, String path) {
        return new ObjectRef(API_VERSION, "File", host, path);
    }

    static ObjectRef unit(String host, String unit) {
        return new ObjectRef(API_VERSION, "Unit", host, unit);
    }

    static ObjectRef command(String host, String script) {
        String line = script.strip().replace('\n', ' ');
        return new ObjectRef(API_VERSION, "Command", host, line.length() <= 80 ? line : line.substring(0, 80) + "...");
    }

    static ObjectRef thing(HostThing thing, String host, String name) {
        return thing == HostThing.FILE ? file(host, name) : unit(host, name);
    }

    /** Names of the machines that are meant. */
    List<String> named(HostSet set) {
        return set.among(hosts.all()).stream().map(Host::name).toList();
    }

    boolean areNone() {
        return hosts.all().isEmpty();
    }

    /** Enters anew whichever machines a change may have closed. */
    void enterAnew(ObjectRef changed) {
        if (isOne(changed)) {
            hosts.enterAnew(Objects.requireNonNull(changed.namespace()));
        } else {
            hosts.all().forEach(host -> hosts.enterAnew(host.name()));
        }
    }

    Optional<ObjectNode> find(ObjectRef ref) {
        return switch (ref.kind()) {
            case "File" -> FileScripts.state(ref, good(ref, FileScripts.read(ref.name()), "", QUICK));
            case "Unit" -> unitState(ref);
            default -> Optional.empty();
        };
    }

    private Optional<ObjectNode> unitState(ObjectRef ref) {
        String unit = FileScripts.quoted(ref.name());
        String said = good(
                        ref,
                        "systemctl is-active " + unit + "; systemctl is-enabled " + unit + " 2>/dev/null; true",
                        "",
                        QUICK)
                .output();
        List<String> words = said.lines().map(String::strip).toList();
        String enabled = words.size() < 2 ? "" : words.get(1);
        if (enabled.isEmpty() || enabled.equals("not-found")) {
            return Optional.empty();
        }
        ObjectNode state = empty(ref);
        state.put("active", words.getFirst().matches("active|activating|reloading"));
        state.put("enabled", enabled.startsWith("enabled"));
        return Optional.of(state);
    }

    static ObjectNode empty(ObjectRef ref) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("apiVersion", API_VERSION).put("kind", ref.kind());
        state.putObject("metadata").put("namespace", ref.namespace()).put("name", ref.name());
        return state;
    }

    /** Makes a file or directory. */
    ObjectNode create(ObjectRef ref, ObjectNode wanted, Mode mode) {
        if (mode == Mode.DRY_RUN) {
            good(ref, FileScripts.canWrite(ref.name()), "", QUICK);
            return wanted;
        }
        good(ref, FileScripts.create(ref.name(), wanted), FileScripts.encoded(wanted), QUICK);
        return present(ref);
    }

    /** Makes a file or unit what it is to be; what is so already is not touched. */
    ObjectNode replace(ObjectRef ref, ObjectNode wanted, Mode mode) {
        if (mode == Mode.DRY_RUN) {
            good(ref, ref.kind().equals("File") ? FileScripts.canWrite(ref.name()) : "true", "", QUICK);
            return wanted;
        }
        ObjectNode now = present(ref);
        if (ref.kind().equals("Unit")) {
            good(ref, unitScript(ref, now, wanted), "", UNIT);
            return present(ref);
        }
        good(ref, FileScripts.replace(ref.name(), now, wanted), FileScripts.encoded(wanted), QUICK);
        ObjectNode after = present(ref);
        if (FileScripts.isAsItWas(after, wanted)) {
            return after;
        }
        good(ref, FileScripts.metadata(ref.name(), wanted), "", QUICK);
        return present(ref);
    }

    private static String unitScript(ObjectRef ref, ObjectNode now, ObjectNode wanted) {
        String unit = FileScripts.quoted(ref.name());
        String script = "set -e\n";
        if (!now.path("enabled").equals(wanted.path("enabled"))) {
            script += "systemctl " + (wanted.path("enabled").asBoolean() ? "enable " : "disable ") + unit + "\n";
        }
        if (!now.path("active").equals(wanted.path("active"))) {
            script += "systemctl " + (wanted.path("active").asBoolean() ? "start " : "stop ") + unit + "\n";
        }
        return script;
    }

    void delete(ObjectRef ref, Mode mode) {
        good(ref, mode == Mode.DRY_RUN ? FileScripts.canWrite(ref.name()) : FileScripts.delete(ref.name()), "", QUICK);
    }

    /** Runs a script and tells what came of it. */
    Answer run(String host, String script, Duration within) {
        return hosts.run(host, script, "", within);
    }

    /**
     * Runs a script that has to go well.
     *
     * @throws NeedsHuman when it does not
     */
    void require(ObjectRef ref, String script, Duration within) {
        good(ref, script, "", within);
    }

    private ObjectNode present(ObjectRef ref) {
        return find(ref)
                .orElseThrow(() -> new NeedsHuman("There is no " + ref + ".", "See what has happened on the host."));
    }

    private Answer good(ObjectRef ref, String script, String input, Duration within) {
        Answer answer = hosts.run(Objects.requireNonNull(ref.namespace()), script, input, within);
        if (!answer.isGood()) {
            throw new NeedsHuman(
                    ref + ": the host answered with code " + answer.exit()
                            + (answer.complaint().isEmpty() ? "." : ": " + answer.complaint()),
                    "Look at it on the host; then try again.");
        }
        return answer;
    }
}
