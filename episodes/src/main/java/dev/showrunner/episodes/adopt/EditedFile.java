package dev.showrunner.episodes.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The files of a revision with another text in one of them.
 *
 * @param others the revision's files
 * @param edited the file with the other text
 * @param text that text
 */
record EditedFile(ChannelFiles others, ChannelFile edited, String text) implements ChannelFiles {
    static EditedFile of(ChannelFiles others, String path, String text) {
        byte[] content = text.getBytes(UTF_8);
        try (ObjectInserter.Formatter git = new ObjectInserter.Formatter()) {
            String id = git.idFor(Constants.OBJ_BLOB, content).name();
            return new EditedFile(others, new ChannelFile(path, id, content.length), text);
        }
    }

    @Override
    public List<ChannelFile> list() {
        return others.list().stream()
                .map(file -> file.path().equals(edited.path()) ? edited : file)
                .toList();
    }

    @Override
    public List<Refused> refused() {
        return others.refused();
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        return path.equals(edited.path()) ? Optional.of(edited) : others.find(path);
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        if (!file.equals(edited)) {
            return others.read(file, limit);
        }
        if (edited.size() > limit) {
            throw new IllegalArgumentException(file.path() + " is larger than " + limit + " bytes");
        }
        return text.getBytes(UTF_8);
    }
}
