package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Mutations;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.breaks.engine.JournalEntry.Action;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What operations mean for single objects. */
final class Steps {
    private Steps() {}

    /**
     * The objects an operation is about.
     *
     * @throws NeedsHuman when it is about none
     */
    static List<ObjectRef> targets(Operation operation, ObjectView view) {
        List<ObjectRef> targets = found(operation, view);
        if (targets.isEmpty() && operation instanceof HostOperation host) {
            throw new NeedsHuman(
                    "The cluster has no host of those that the operation " + operation.name() + " is about: "
                            + host.on().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                    "Name its hosts, or choose another break.");
        }
        if (targets.isEmpty()) {
            throw new NeedsHuman(
                    "The cluster has nothing that the operation " + operation.name() + " is about.",
                    "Deploy the game and what the break needs, or choose another break.");
        }
        return targets;
    }

    /** The objects an operation is about; perhaps none. */
    static List<ObjectRef> found(Operation operation, ObjectView view) {
        return List.copyOf(
                switch (operation) {
                    case Operation.Create create -> Set.of(view.ref(create.manifest()));
                    case Operation.Delete delete ->
                        view.resolve(delete.target()).keySet();
                    case Operation.JsonPatch patch ->
                        view.resolve(patch.target()).keySet();
                    case Operation.MergePatch patch ->
                        view.resolve(patch.target()).keySet();
                    case Operation.Read read -> Set.<ObjectRef>of();
                    case HostOperation host ->
                        view.hosts(host.on()).stream()
                                .map(name -> HostSteps.ref(host, name))
                                .toList();
                });
    }

    /**
     * The change of one object, as it is now.
     *
     * @throws NeedsHuman when the object is there and must not be, or the other way round, or does not fit
     */
    static Step of(int number, Operation operation, ObjectRef ref, Optional<ObjectNode> now) {
        if (operation instanceof HostOperation host) {
            return HostSteps.of(number, host, ref, now);
        }
        if (operation instanceof Operation.Create create) {
            if (now.isPresent()) {
                throw new NeedsHuman(
                        ref + " exists already, so it cannot be created.", "Delete it, or choose another break.");
            }
            return new Step(number, ref, Action.CREATE, null, create.manifest(), null, Undo.RESTORE);
        }
        ObjectNode before = now.orElseThrow(
                () -> new NeedsHuman("There is no " + ref + ".", "Deploy the game again, or choose another break."));
        return switch (operation) {
            case Operation.JsonPatch patch ->
                new Step(
                        number,
                        ref,
                        Action.CHANGE,
                        before,
                        edited(ref, before, patch),
                        patch.subresource(),
                        patch.undo());
            case Operation.MergePatch patch ->
                new Step(
                        number,
                        ref,
                        Action.CHANGE,
                        before,
                        Mutations.merged(before, patch.patch()),
                        patch.subresource(),
                        patch.undo());
            case Operation.Delete delete -> new Step(number, ref, Action.DELETE, before, null, null, Undo.RESTORE);
            case Operation.Create create -> throw new IllegalStateException("handled above");
            case HostOperation host -> throw new IllegalStateException("handled above");
            case Operation.Read read -> throw new IllegalStateException("reading changes nothing");
        };
    }

    private static ObjectNode edited(ObjectRef ref, ObjectNode before, Operation.JsonPatch patch) {
        try {
            return Mutations.edited(before, patch.edits());
        } catch (IllegalArgumentException e) {
            throw new NeedsHuman(
                    ref + " is not as the break expects it: " + e.getMessage(),
                    "Deploy the game again, or choose another break.",
                    e);
        }
    }
}
