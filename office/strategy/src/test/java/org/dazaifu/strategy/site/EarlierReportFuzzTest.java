package org.dazaifu.strategy.site;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.dazaifu.strategy.site.content.Report;
import org.jspecify.annotations.Nullable;

class EarlierReportFuzzTest {

    private static @Nullable Report report;

    /** Whatever lies in an earlier report's place is compared or is none. */
    @FuzzTest
    void anyFileIsComparedOrIsNone(byte[] bytes) throws Exception {
        Report known = report;
        if (known == null) {
            known =
                    MadeReports.of(
                            "strategy-small", Optional.empty(), LocalDate.parse("2024-05-15"));
            report = known;
        }
        Report later = known;
        EarlierReport.of(new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(earlier -> earlier.differences(later));
    }
}
