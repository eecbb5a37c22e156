package org.dazaifu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.local.NoticeForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin FormArguments form = new FormArguments();

    @Override
    public Integer call() throws IOException {
        return form.write(NoticeForm::html, NoticeForm::csv);
    }
}
