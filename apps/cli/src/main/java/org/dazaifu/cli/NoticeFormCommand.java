package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.local.NoticeForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy notice form}. */
@Command(
        name = "form",
        description =
                "Writes the form of a notice: a page that works without a network, or CSV for a spreadsheet.",
        footer = {
            "",
            "Example: dazaifu strategy notice form --language ja --area jp-131016 --output notice.html"
        })
final class NoticeFormCommand implements Callable<Integer> {

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
        String text =
                switch (format) {
                    case HTML -> NoticeForm.html(area.government(), language.language());
                    case CSV -> NoticeForm.csv(area.government(), language.language());
                };
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
