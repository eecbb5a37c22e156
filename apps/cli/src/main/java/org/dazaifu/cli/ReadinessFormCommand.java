package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.local.Questionnaire;
import org.dazaifu.strategy.local.ReadinessForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin AreaArgument area = new AreaArgument();
    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--format",
            defaultValue = "html",
            paramLabel = "FORMAT",
            description = "html or csv.")
    FormFormat format = FormFormat.HTML;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Questionnaire questionnaire = Questionnaire.shipped();
        String text =
                switch (format) {
                    case HTML ->
                            ReadinessForm.html(
                                    questionnaire, area.government(), language.language());
                    case CSV ->
                            ReadinessForm.csv(
                                    questionnaire, area.government(), language.language());
                };
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
