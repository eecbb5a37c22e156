package org.dazaifu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class ChainReaderFuzzTest {

    @FuzzTest
    void anyBytesAreReadToTheEndAndFaultsAreBounded(byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        LedgerCheck check = ChainReader.read(new ByteArrayInputStream(bytes), null, entries::add);
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        assertThat(check.head().size()).isEqualTo(lines);
        assertThat(entries.size() + check.faultCount()).isEqualTo(lines);
        assertThat(check.faults()).hasSizeLessThanOrEqualTo(LedgerCheck.MAX_FAULTS);
        assertThat(check.tornBytes()).isBetween(0L, (long) bytes.length);
    }
}
