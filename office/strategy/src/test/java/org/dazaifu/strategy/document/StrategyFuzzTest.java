package org.dazaifu.strategy.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.record.StrategyReading;

class StrategyFuzzTest {

    private static final IndicatorCheck ANY = (expression, unit) -> java.util.Optional.empty();

    /** Any text is a strategy that can be checked, or is refused with places in it. */
    @FuzzTest
    void anyDocumentIsReadOrRefused(byte[] bytes) {
        read(
                new StrategyFiles(
                        file("strategy.yaml", new String(bytes, StandardCharsets.UTF_8)),
                        new TreeMap<>(),
                        new TreeMap<>()));
    }

    /** Any text beside a good document is a translation, or is refused. */
    @FuzzTest
    void anyTranslationIsReadOrRefused(byte[] bytes) {
        read(
                new StrategyFiles(
                        file("strategy.yaml", Written.STRATEGY),
                        new TreeMap<>(
                                Map.of(
                                        "ja",
                                        file(
                                                "ja.yaml",
                                                new String(bytes, StandardCharsets.UTF_8)))),
                        new TreeMap<>()));
    }

    private static StrategyFiles.Written file(String name, String text) {
        return new StrategyFiles.Written(name, text);
    }

    private static void read(StrategyFiles files) {
        int lines = (int) files.document().text().lines().count() + 2;
        try {
            StrategyReading reading = StrategyReading.read(files);
            for (Finding finding : reading.findings(ANY)) {
                if (finding.at().file().equals("strategy.yaml") && finding.at().line() > lines) {
                    throw new AssertionError(finding);
                }
            }
        } catch (MistakesException e) {
            if (e.problems().stream().anyMatch(one -> one.message().isBlank())) {
                throw new AssertionError(e);
            }
        }
    }
}
