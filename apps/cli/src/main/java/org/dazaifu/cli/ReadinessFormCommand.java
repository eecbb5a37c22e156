package org.dazaifu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.local.Questionnaire;
import org.dazaifu.strategy.local.ReadinessForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dazaifu strategy readiness form}. */
@Command(
        name = "form",
        description =
                "Writes the self-assessment as a page that works without a network, or as CSV for a spreadsheet.",
        footer = {
            "",
            "Example: dazaifu strategy readiness form --language ja --area jp-131016 --output form.html"
        })
final class ReadinessFormCommand implements Callable<Integer> {

    @Mixin FormArguments form = new FormArguments();

    @Override
    public Integer call() throws IOException {
        Questionnaire questionnaire = Questionnaire.shipped();
        return form.write(
                (government, language) -> ReadinessForm.html(questionnaire, government, language),
                (government, language) -> ReadinessForm.csv(questionnaire, government, language));
    }
}
