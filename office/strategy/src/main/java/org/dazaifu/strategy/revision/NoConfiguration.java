package org.dazaifu.strategy.revision;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from the configuration of the machine and its user: what is read must not depend on
 * it, and nothing may be written to it.
 */
final class NoConfiguration extends SystemReader.Delegate {

    private NoConfiguration() {
        super(SystemReader.getInstance());
    }

    /** From here on, for the whole program. */
    static void apply() {
        if (!(SystemReader.getInstance() instanceof NoConfiguration)) {
            SystemReader.setInstance(new NoConfiguration());
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    private static final class Empty extends FileBasedConfig {

        Empty(Config parent, FS fs) {
            super(parent, new java.io.File("/nonexistent/gitconfig"), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
