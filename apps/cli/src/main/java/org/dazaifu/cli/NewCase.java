package org.dazaifu.cli;

import java.nio.file.Path;
import org.dazaifu.casebook.CaseOptions;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** What a command says of a case that it begins. */
final class NewCase {

    private NewCase() {}

    /** A title that is left out is the directory's name, a producer the program's own. */
    static CaseOptions options(
            Path directory,
            @Nullable String title,
            @Nullable String producer,
            String marking,
            boolean overwrite) {
        CaseOptions defaults = CaseOptions.defaults("dazaifu " + Version.text());
        Tlp tlp =
                Tlp.labelled(marking)
                        .orElseThrow(() ->
                                new UserMistake(
                                        "'"
                                                + marking
                                                + "' is no TLP 2.0 label; write RED, AMBER+STRICT, AMBER, GREEN or CLEAR."));
        String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
        return new CaseOptions(
                title == null || title.isBlank() ? name : title,
                producer == null || producer.isBlank() ? defaults.producer() : producer,
                tlp,
                overwrite,
                defaults.tool());
    }
}
