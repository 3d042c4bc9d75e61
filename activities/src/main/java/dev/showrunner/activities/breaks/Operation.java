package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing done to a cluster: through the Kubernetes API, or on its machines. */
public sealed interface Operation
        permits HostOperation,
                Operation.Create,
                Operation.Delete,
                Operation.JsonPatch,
                Operation.MergePatch,
                Operation.Read {
    /** As a file spells it. */
    default String name() {
        return switch (this) {
            case Create create -> "create";
            case Delete delete -> "delete";
            case JsonPatch patch -> "json-patch";
            case MergePatch patch -> "merge-patch";
            case Read read -> "read";
            case HostOperation host -> host.name();
        };
    }

    /**
     * Creates an object, which must not be there yet.
     *
     * @param manifest with apiVersion, kind and metadata.name; a namespaced kind without namespace goes to the game's
     */
    record Create(ObjectNode manifest) implements Operation {}

    /**
     * Deletes objects.
     *
     * @param dependents what becomes of the objects they own
     * @param gracePeriod in seconds; absent for the object's own
     */
    record Delete(
            Target target, Dependents dependents, @Nullable Integer gracePeriod) implements Operation {}

    /**
     * Changes objects by RFC 6902, with {@link Pointer}s for paths.
     *
     * @param subresource such as {@code status} or {@code resize}
     * @param undo how it is taken back
     */
    record JsonPatch(
            Target target, List<Edit> edits, @Nullable String subresource, Undo undo) implements Operation {}

    /**
     * Changes objects by RFC 7386: fields given are set, {@code null} removes, lists are replaced as a whole.
     *
     * @param subresource such as {@code status} or {@code resize}
     * @param undo how it is taken back
     */
    record MergePatch(
            Target target, ObjectNode patch, @Nullable String subresource, Undo undo) implements Operation {}

    /** Lists objects; of use in checks only. */
    record Read(Target target) implements Operation {}

    /** What becomes of objects owned by a deleted one. */
    enum Dependents {
        BACKGROUND,
        FOREGROUND,
        ORPHAN
    }

    /** How a patch is taken back. */
    enum Undo {
        /** The recorded values are put back into the object. */
        RESTORE,
        /** The object is deleted and made anew as it was recorded: for what cannot be changed in place. */
        RECREATE
    }

    /**
     * One edit of a JSON patch.
     *
     * @param value absent for {@link Kind#REMOVE}
     */
    record Edit(Kind kind, String path, @Nullable JsonNode value) {
        /** What is done. */
        public enum Kind {
            /** Sets a field, or inserts into a list; missing parents are made. */
            ADD,
            /** Sets what is already there. */
            REPLACE,
            /** Removes what is there. */
            REMOVE
        }
    }
}
