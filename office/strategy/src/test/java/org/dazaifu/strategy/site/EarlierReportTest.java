package org.dazaifu.strategy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.page.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierReportTest {

    private static final LocalDate EARLIER = LocalDate.parse("2022-10-20");
    private static final LocalDate LATER = LocalDate.parse("2023-05-15");

    @TempDir Path directory;

    private static EarlierReport published(CaseShelf shelf) throws Exception {
        byte[] data =
                PublicReport.of(
                                MadeReports.of("strategy-2021", Optional.of(shelf), EARLIER),
                                new Languages(List.of(Language.ENGLISH)))
                        .getOrDefault(EarlierReport.DATA, new byte[0]);
        return EarlierReport.of(new String(data, StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void aLaterReportOfTheSameCasesTellsTheSame() throws Exception {
        CaseShelf shelf = MadeReports.shelf(directory, 120);
        Report later = MadeReports.of("strategy-2021", Optional.of(shelf), LATER);
        assertThat(published(shelf).differences(later)).isEmpty();
    }

    @Test
    void casesThatWerePutInAfterwardsAreFound() throws Exception {
        CaseShelf shelf = MadeReports.shelf(directory, 120);
        CaseShelf fewer = new CaseShelf(shelf.cases().subList(0, 90), List.of());
        Report later = MadeReports.of("strategy-2021", Optional.of(shelf), LATER);
        assertThat(published(fewer).differences(later))
                .anyMatch(one -> one.endsWith("was told otherwise"));
    }

    @Test
    void whatIsNoReportIsNone() {
        assertThat(EarlierReport.of("{}")).isEmpty();
        assertThat(EarlierReport.of("<html>")).isEmpty();
    }
}
