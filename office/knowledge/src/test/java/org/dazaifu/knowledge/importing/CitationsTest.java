package org.dazaifu.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.knowledge.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X; Doe, J. (2019, August 7). Title. Retrieved May 6, 2020.; 2019-08",
                "X; Doe, J. (2015, May). Title.; 2015-05",
                "X; Doe, J (2018). Title. Retrieved May 6, 2020.; 2018",
                "X; SecureWorks 2019, September 24 REvil Retrieved. 2021/04/12; 2019-09",
                "X; Doe. (n.d.). Title. Retrieved May 6, 2020.; ''",
                "Corp CrowdCast Oct 2013; Corp. (n.d.). Title. Retrieved May 6, 2020.; 2013-10",
                "Corp Birds 2013; Corp. (n.d.). Title.; 2013",
                "CVE-2014-4114; Corp. (n.d.). Title.; ''",
                "X; Annual 2017 report; ''"
            })
    void theDateOfPublicationIsReadFromTheCitation(String name, String text, String date) {
        assertThat(Citations.date(name, text)).isEqualTo(date);
    }

    @Test
    void reportsAreOneOverAChainOfNamesAndAddressesInAnyOrder() {
        String[][] cited = {
            {"A", "https://a.example/1"},
            {"B", "http://www.A.example/1/"},
            {"b ", "https://web.archive.org/web/20130101000000/https://b.example/2"},
            {"C", "https://b.example/2"},
            {"D", "https://d.example"},
        };
        var forward = new Citations();
        var backward = new Citations();
        for (int i = 0; i < cited.length; i++) {
            forward.cite(cited[i][0], cited[i][1], "");
            backward.cite(cited[cited.length - 1 - i][0], cited[cited.length - 1 - i][1], "");
        }
        List<String> keys = List.of("n a", "n b", "n c", "n d");
        assertThat(forward.reports(keys)).hasSize(2).isEqualTo(backward.reports(keys));
        assertThat(forward.reports(List.of("n c")).getFirst().names())
                .containsExactly("A", "B", "C", "b");
    }

    @Test
    void ofSeveralDatesTheEarliestCountsAndAMonthIsPreferredToItsBareYear() {
        var citations = new Citations();
        citations.cite("A", "https://a.example", "(2020, March 1)");
        citations.cite("B", "https://a.example", "(2019)");
        String key = citations.cite("C", "https://a.example", "(2019, May 1)");
        Report report = citations.reports(List.of(key)).getFirst();
        assertThat(report.year()).isEqualTo(2019);
        assertThat(report.month()).isEqualTo(5);
    }
}
