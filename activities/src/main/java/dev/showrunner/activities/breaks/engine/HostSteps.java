package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.breaks.TextEdits;
import dev.showrunner.activities.breaks.engine.JournalEntry.Action;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operations on hosts mean for single files, units and scripts. */
final class HostSteps {
    private static final Duration TO_MOVE = Duration.ofSeconds(20);

    private HostSteps() {}

    /** What an operation is about on one host. */
    static ObjectRef ref(HostOperation operation, String host) {
        return switch (operation) {
            case HostOperation.EditFile edit -> HostThings.file(host, edit.path());
            case HostOperation.WriteFile write -> HostThings.file(host, write.path());
            case HostOperation.MakeDirectory make -> HostThings.file(host, make.path());
            case HostOperation.DeleteFile delete -> HostThings.file(host, delete.path());
            case HostOperation.SetAttributes set -> HostThings.file(host, set.path());
            case HostOperation.MoveFile move -> HostThings.file(host, move.path());
            case HostOperation.SetUnit unit -> HostThings.unit(host, unit.unit());
            case HostOperation.Command command -> HostThings.command(host, command.run());
        };
    }

    /** @throws NeedsHuman when the file or unit is not as the break expects it */
    static Step of(int number, HostOperation operation, ObjectRef ref, Optional<ObjectNode> now) {
        return switch (operation) {
            case HostOperation.WriteFile write -> {
                ObjectNode wanted = made(ref, now, "file", write.mode());
                wanted.put("content", write.content());
                yield new Step(number, ref, Action.CREATE, null, wanted, null, Undo.RESTORE);
            }
            case HostOperation.MakeDirectory make ->
                new Step(
                        number, ref, Action.CREATE, null, made(ref, now, "directory", make.mode()), null, Undo.RESTORE);
            case HostOperation.Command command ->
                script(number, ref, command.run(), command.undo(), command.present(), command.within());
            case HostOperation.MoveFile move -> moved(number, ref, move, there(ref, now));
            case HostOperation.DeleteFile delete ->
                new Step(number, ref, Action.DELETE, writable(ref, there(ref, now)), null, null, Undo.RESTORE);
            case HostOperation.EditFile edit ->
                changed(number, ref, there(ref, now), edited(ref, there(ref, now), edit));
            case HostOperation.SetAttributes set ->
                changed(number, ref, there(ref, now), withAttributes(ref, there(ref, now), set));
            case HostOperation.SetUnit unit -> changed(number, ref, there(ref, now), unit(there(ref, now), unit));
        };
    }

    private static ObjectNode there(ObjectRef ref, Optional<ObjectNode> now) {
        return now.orElseThrow(() -> unexpected(ref, "There is no such thing."));
    }

    private static ObjectNode made(ObjectRef ref, Optional<ObjectNode> now, String type, String mode) {
        if (now.isPresent()) {
            throw new NeedsHuman(ref + " exists already, so it cannot be made.", "Delete it, or choose another break.");
        }
        return HostThings.empty(ref)
                .put("type", type)
                .put("mode", FileScripts.padded(mode))
                .put("owner", 0)
                .put("group", 0)
                .put("attributes", "");
    }

    private static ObjectNode writable(ObjectRef ref, ObjectNode before) {
        if (before.has("digest")) {
            throw unexpected(ref, "It is too large, or no text, to be kept for later.");
        }
        return before;
    }

    private static Step changed(int number, ObjectRef ref, ObjectNode before, ObjectNode wanted) {
        if (wanted.equals(before)) {
            throw unexpected(ref, "It is what the break would make of it already.");
        }
        return new Step(number, ref, Action.CHANGE, before, wanted, null, Undo.RESTORE);
    }

    private static ObjectNode edited(ObjectRef ref, ObjectNode before, HostOperation.EditFile edit) {
        JsonNode content = writable(ref, before).path("content");
        if (!content.isTextual()) {
            throw unexpected(ref, "It is not a file.");
        }
        try {
            return before.deepCopy().put("content", TextEdits.edited(content.asText(), edit.edits()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unexpected(ref, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode withAttributes(ObjectRef ref, ObjectNode before, HostOperation.SetAttributes set) {
        if (before.path("type").asText().equals("link")) {
            throw unexpected(ref, "It is a link to " + before.path("target").asText() + ".");
        }
        ObjectNode wanted = before.deepCopy();
        String mode = set.mode();
        if (mode != null) {
            wanted.put("mode", FileScripts.padded(mode));
        }
        if (set.owner() != null) {
            wanted.put("owner", set.owner());
        }
        if (set.group() != null) {
            wanted.put("group", set.group());
        }
        if (set.attributes() != null) {
            wanted.put("attributes", set.attributes());
        }
        return wanted;
    }

    private static ObjectNode unit(ObjectNode before, HostOperation.SetUnit unit) {
        ObjectNode wanted = before.deepCopy();
        if (unit.active() != null) {
            wanted.put("active", unit.active());
        }
        if (unit.enabled() != null) {
            wanted.put("enabled", unit.enabled());
        }
        return wanted;
    }

    private static Step moved(int number, ObjectRef ref, HostOperation.MoveFile move, ObjectNode before) {
        String from = FileScripts.quoted(move.path());
        String to = FileScripts.quoted(move.to());
        Step step = script(
                number,
                ref,
                "[ ! -e " + to + " ] && mv -T -- " + from + " " + to,
                "[ ! -e " + from + " ] && mv -T -- " + to + " " + from,
                "[ -e " + to + " ] && [ ! -e " + from + " ]",
                TO_MOVE);
        return new Step(number, ref, Action.RUN, before, step.wanted(), null, Undo.RESTORE);
    }

    private static Step script(
            int number, ObjectRef ref, String run, @Nullable String undo, @Nullable String present, Duration within) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("run", run).put("seconds", within.toSeconds());
        if (undo != null) {
            wanted.put("undo", undo);
        }
        if (present != null) {
            wanted.put("present", present);
        }
        return new Step(number, ref, Action.RUN, null, wanted, null, Undo.RESTORE);
    }

    private static NeedsHuman unexpected(ObjectRef ref, String why) {
        return new NeedsHuman(
                ref + " is not as the break expects it: " + why, "Mend the host, or choose another break.");
    }

    /** A recorded script, run on its host. */
    record Script(ObjectRef ref, ObjectNode recorded) {
        static Script of(Step step) {
            return new Script(step.ref(), Objects.requireNonNull(step.wanted()));
        }

        private Duration within() {
            return Duration.ofSeconds(recorded.path("seconds").asLong(20));
        }

        /** Whether its effect is there; empty where nothing can tell. */
        Optional<Boolean> isPresent(HostThings hosts) {
            return recorded.has("present")
                    ? Optional.of(hosts.run(
                                    Objects.requireNonNull(ref.namespace()),
                                    recorded.path("present").asText(),
                                    within())
                            .isGood())
                    : Optional.empty();
        }

        void run(HostThings hosts) {
            hosts.require(ref, recorded.path("run").asText(), within());
            if (!isPresent(hosts).orElse(true)) {
                throw unexpected(ref, "The script went well, and nothing came of it.");
            }
        }

        void undo(HostThings hosts) {
            if (recorded.has("undo") && isPresent(hosts).orElse(true)) {
                hosts.require(ref, recorded.path("undo").asText(), within());
            }
        }
    }
}
