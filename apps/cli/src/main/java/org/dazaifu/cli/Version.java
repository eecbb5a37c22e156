package org.dazaifu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program's version, as its jar says. */
final class Version implements CommandLine.IVersionProvider {

    /** The version, or {@code development} where the program does not run from its jar. */
    static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"dazaifu " + text()};
    }
}
