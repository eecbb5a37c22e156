package org.dazaifu.cli;

import java.nio.file.Path;

/** Where the program's own files are: the checkout that {@code ./dazaifu} started from. */
final class Home {

    private Home() {}

    static Path directory() {
        return Path.of(System.getProperty("dazaifu.home", "."));
    }

    /** The rules that come with the program. */
    static Path rules() {
        return directory().resolve("rules");
    }
}
