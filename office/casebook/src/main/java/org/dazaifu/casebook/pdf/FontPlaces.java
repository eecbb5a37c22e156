package org.dazaifu.casebook.pdf;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where packages and systems put fonts. */
final class FontPlaces {

    /** The environment variable that names directories with fonts, as {@code --fonts} does. */
    static final String VARIABLE = "DAZAIFU_FONTS";

    private FontPlaces() {}

    /** The directories that somebody named, which come first. */
    static List<Path> named(List<Path> given, Map<String, String> environment) {
        List<Path> places = new ArrayList<>(given);
        for (String one : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
            if (!one.isBlank()) {
                places.add(Path.of(one));
            }
        }
        return places;
    }

    /** The usual ones of Linux, macOS and Windows; those of another system are not there. */
    static List<Path> usual(Map<String, String> environment, String home) {
        List<Path> places = new ArrayList<>();
        places.add(Path.of(home, ".local", "share", "fonts"));
        places.add(Path.of(home, ".fonts"));
        places.add(Path.of("/usr/share/fonts"));
        places.add(Path.of("/usr/local/share/fonts"));
        places.add(Path.of(home, "Library", "Fonts"));
        places.add(Path.of("/Library/Fonts"));
        places.add(Path.of("/System/Library/Fonts"));
        String windows = environment.get("WINDIR");
        if (windows != null) {
            places.add(Path.of(windows, "Fonts"));
        }
        String local = environment.get("LOCALAPPDATA");
        if (local != null) {
            places.add(Path.of(local, "Microsoft", "Windows", "Fonts"));
        }
        return places;
    }
}
