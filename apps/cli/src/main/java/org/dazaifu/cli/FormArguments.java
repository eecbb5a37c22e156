package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which form is written: for whom, in which language, as what, and where to. */
final class FormArguments {

    /** One form, by whom it is for and its language. */
    interface Form {
        String of(LocalGovernment government, Language language);
    }

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

    /** Writes the one that was asked for, and gives the exit code. */
    int write(Form html, Form csv) throws IOException {
        Form form =
                switch (format) {
                    case HTML -> html;
                    case CSV -> csv;
                };
        String text = form.of(area.government(), language.language());
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
