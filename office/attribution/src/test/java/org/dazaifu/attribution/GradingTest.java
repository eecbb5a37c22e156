package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.knowledge.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {

    @Test
    void observationsAreGradedByHowOftenTheyWereSeen() {
        assertThat(Grading.observed(List.of()).code()).isEqualTo("F6");
        assertThat(Grading.observed(List.of(1L)).code()).isEqualTo("B3");
        assertThat(Grading.observed(List.of(1L, 2L)).code()).isEqualTo("B2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vendor.example/report, C3",
        "https://www.cisa.gov/news-events/a, B3",
        "https://web.archive.org/web/20200101000000/https://www.justice.gov/opa, B3",
        "https://www.ncsc.gov.uk/x, B3",
        "https://www.npa.go.jp/x, B3",
        "https://notgov.example/gov, C3",
        "https://evilgov/, C3",
        "not an address at all, C3"
    })
    void aGovernmentsSiteIsUsuallyReliable(String url, String grade) {
        assertThat(Grading.reported(List.of(report("a", url))).code()).isEqualTo(grade);
    }

    @Test
    void twoPublishersMakeItProbable() {
        Report one = report("a", "https://vendor.example/1");
        Report same = report("b", "https://www.vendor.example/2");
        Report other = report("c", "https://other.example/2");
        assertThat(Grading.reported(List.of()).code()).isEqualTo("F6");
        assertThat(Grading.reported(List.of(one, same)).code()).isEqualTo("C3");
        assertThat(Grading.reported(List.of(one, same, other)).code()).isEqualTo("C2");
        assertThat(Grading.reported(List.of(one, other)).words())
                .isEqualTo("fairly reliable, probably true");
    }

    private static Report report(String id, String url) {
        return new Report(id, List.of(id), List.of(url), 2024, 1);
    }
}
