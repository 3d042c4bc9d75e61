package dev.showrunner.cli.production;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The files of a revision with one in place of its own, or beside them.
 *
 * @param files of the revision
 * @param draft the other one
 * @param content of the other one; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record DraftFiles(ChannelFiles files, ChannelFile draft, byte[] content) implements ChannelFiles {
    static DraftFiles with(ChannelFiles files, String path, byte[] content) {
        String blob;
        try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
            blob = hash.idFor(Constants.OBJ_BLOB, content).name();
        }
        return new DraftFiles(files, new ChannelFile(path, blob, content.length), content);
    }

    @Override
    public List<ChannelFile> list() {
        List<ChannelFile> all = new ArrayList<>(files.list());
        all.removeIf(file -> file.path().equals(draft.path()));
        all.add(draft);
        all.sort(Comparator.comparing(ChannelFile::path));
        return all;
    }

    @Override
    public List<Refused> refused() {
        return files.refused();
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        return path.equals(draft.path()) ? Optional.of(draft) : files.find(path);
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        return file.path().equals(draft.path()) ? content.clone() : files.read(file, limit);
    }
}
