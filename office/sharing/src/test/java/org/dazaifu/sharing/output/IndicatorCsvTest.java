package org.dazaifu.sharing.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndicatorCsvTest {

    @Test
    void noCellBeginsAsAFormulaDoesAndQuotesAreDoubled() {
        for (String formula : new String[] {"=1", "+1", "-1", "@x", "\t=1", "|x", "＝1"}) {
            assertThat(IndicatorCsv.cell(formula)).isEqualTo("\"'" + formula + "\"");
        }
        assertThat(IndicatorCsv.cell("a\"b,c\nd")).isEqualTo("\"a\"\"b,c\nd\"");
        assertThat(IndicatorCsv.cell("")).isEqualTo("\"\"");
    }
}
