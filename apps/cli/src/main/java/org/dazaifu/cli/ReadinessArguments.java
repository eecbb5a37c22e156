package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.local.Populations;
import org.dazaifu.strategy.local.Questionnaire;
import org.dazaifu.strategy.local.Readiness;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose answers are read, as of which day, and what makes peers. */
final class ReadinessArguments {

    @Mixin AsOfArgument asOf = new AsOfArgument();

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description =
                    "CSV of codes and inhabitants, by which peers are grouped; the kind alone where absent.")
    @Nullable Path population;

    /** The strategy with what was known. */
    StrategyAsOf known() throws IOException {
        return asOf.known();
    }

    Readiness readiness(StrategyAsOf known) throws IOException {
        try {
            return new Readiness(
                    known.reading().record(),
                    Questionnaire.shipped(),
                    population == null ? Map.of() : Populations.read(population));
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }
}
