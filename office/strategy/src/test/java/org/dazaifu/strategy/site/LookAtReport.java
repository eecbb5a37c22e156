package org.dazaifu.strategy.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.site.page.Languages;

/** Writes a report to look at: {@code LookAtReport SAMPLE DAY CASES OUTPUT}. */
final class LookAtReport {

    private LookAtReport() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[3]);
        SiteFolder.write(
                out,
                PublicReport.of(
                        MadeReports.of(
                                arguments[0],
                                Optional.of(
                                        MadeReports.shelf(
                                                out.resolveSibling("cases"),
                                                Integer.parseInt(arguments[2]))),
                                LocalDate.parse(arguments[1])),
                        new Languages(List.of(Language.JAPANESE, Language.ENGLISH))));
    }
}
