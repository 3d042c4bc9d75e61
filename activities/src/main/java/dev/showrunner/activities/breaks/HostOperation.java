package dev.showrunner.activities.breaks;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thing done on machines, as root over SSH. Paths are absolute. */
public sealed interface HostOperation extends Operation {
    /** On which of them. */
    HostSet on();

    /** The same with every text changed, as parameters are filled in. */
    HostOperation with(UnaryOperator<String> fill);

    @Override
    default String name() {
        return switch (this) {
            case EditFile edit -> "edit-file";
            case WriteFile write -> "write-file";
            case MakeDirectory make -> "make-directory";
            case DeleteFile delete -> "delete-file";
            case MoveFile move -> "move-file";
            case SetAttributes set -> "set-attributes";
            case SetUnit unit -> "set-unit";
            case Command command -> "command";
        };
    }

    /** Changes the text of a file; everything else about it stays, its time too. Put back as it was recorded. */
    record EditFile(HostSet on, String path, List<TextEdit> edits) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new EditFile(
                    on,
                    fill.apply(path),
                    edits.stream()
                            .map(edit -> new TextEdit(edit.kind(), fill.apply(edit.text()), fill.apply(edit.with())))
                            .toList());
        }
    }

    /**
     * One edit of a text.
     *
     * @param text a regular expression for {@link Kind#REPLACE}, which has to be found
     * @param with what every match becomes, {@code $1} being its first group; empty for other kinds
     */
    record TextEdit(Kind kind, String text, String with) {
        /** What is done. */
        public enum Kind {
            REPLACE,
            APPEND,
            PREPEND
        }
    }

    /**
     * Writes a file, which must not be there yet. Taken back by deleting it.
     *
     * @param mode in octal digits
     */
    record WriteFile(HostSet on, String path, String content, String mode) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new WriteFile(on, fill.apply(path), fill.apply(content), mode);
        }
    }

    /**
     * Makes a directory, which must not be there yet. Taken back by removing it.
     *
     * @param mode in octal digits
     */
    record MakeDirectory(HostSet on, String path, String mode) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new MakeDirectory(on, fill.apply(path), mode);
        }
    }

    /** Deletes a file or an empty directory. Written again as it was recorded. */
    record DeleteFile(HostSet on, String path) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new DeleteFile(on, fill.apply(path));
        }
    }

    /** Gives a file of any size another path on its file system, where nothing is yet. Moved back. */
    record MoveFile(HostSet on, String path, String to) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new MoveFile(on, fill.apply(path), fill.apply(to));
        }
    }

    /**
     * Changes what the file system knows about a file or directory. Put back as it was recorded.
     *
     * @param mode in octal digits; absent for as it is
     * @param owner a number; absent for as it is
     * @param group a number; absent for as it is
     * @param attributes of {@code chattr}: {@code i}, {@code a}, both or none; absent for as they are
     */
    record SetAttributes(
            HostSet on,
            String path,
            @Nullable String mode,
            @Nullable Integer owner,
            @Nullable Integer group,
            @Nullable String attributes)
            implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new SetAttributes(on, fill.apply(path), mode, owner, group, attributes);
        }
    }

    /**
     * Starts, stops, enables or disables a unit of systemd. Put back as it was recorded.
     *
     * @param active absent for as it is
     * @param enabled absent for as it is
     */
    record SetUnit(
            HostSet on,
            String unit,
            @Nullable Boolean active,
            @Nullable Boolean enabled) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new SetUnit(on, fill.apply(unit), active, enabled);
        }
    }

    /**
     * Runs a script, which may be run again where nothing came of it the first time.
     *
     * @param undo takes it back; absent where there is nothing to take back
     * @param present succeeds exactly while its effect is there; absent where nothing can tell
     * @param within how long each of them may take
     */
    record Command(
            HostSet on,
            String run,
            @Nullable String undo,
            @Nullable String present,
            Duration within) implements HostOperation {
        @Override
        public HostOperation with(UnaryOperator<String> fill) {
            return new Command(
                    on,
                    fill.apply(run),
                    undo == null ? null : fill.apply(undo),
                    present == null ? null : fill.apply(present),
                    within);
        }
    }
}
