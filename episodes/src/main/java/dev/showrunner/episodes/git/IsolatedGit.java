package dev.showrunner.episodes.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes JGit read nothing of the machine it runs on: no {@code ~/.gitconfig}, no {@code /etc/gitconfig}, no
 * {@code GIT_…} variables. A personal {@code http.sslVerify=false}, a {@code GIT_SSH} or a cookie file would otherwise
 * change what a channel's address means. It also keeps JGit from measuring the file system for three seconds at every
 * start and from writing the result into the user's home.
 */
final class IsolatedGit extends SystemReader.Delegate {
    /** What JGit assumes of a file system it could not measure; safe on all of them. */
    private static final long TIMESTAMP_RESOLUTION_MILLIS = 2000;

    private IsolatedGit(SystemReader delegate) {
        super(delegate);
    }

    /** From now on, for the whole process. Further calls change nothing. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedGit)) {
            SystemReader.setInstance(new IsolatedGit(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    private static final class Nothing extends FileBasedConfig {
        @SuppressWarnings("NullAway") // a configuration without a file is JGit's own idiom for an empty one
        Nothing(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // nothing is kept
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wanted) {
            return section.equals("filesystem") && name.equals("timestampResolution")
                    ? wanted.convert(TIMESTAMP_RESOLUTION_MILLIS, TimeUnit.MILLISECONDS)
                    : defaultValue;
        }
    }
}
