package org.dazaifu.sigma;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public data sets beside a checkout; a test that needs one is skipped where it is absent. */
final class Corpora {

    private static @Nullable LoadedRules sigmaHq;

    private Corpora() {}

    static Path path(String name) {
        Path path = Path.of(System.getProperty("dazaifu.data", "../shared/data")).resolve(name);
        assumeTrue(
                Files.exists(path),
                () -> "skipped: the data set " + name + " is not beside this checkout");
        return path;
    }

    /** The SigmaHQ release, read once. */
    static synchronized LoadedRules sigmaHq() throws SigmaException {
        if (sigmaHq == null) {
            sigmaHq = RuleLoader.load(List.of(path("sigma/sigma_all_rules.zip")));
        }
        return sigmaHq;
    }
}
