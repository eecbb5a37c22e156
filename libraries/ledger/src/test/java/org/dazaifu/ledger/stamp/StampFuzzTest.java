package org.dazaifu.ledger.stamp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

class StampFuzzTest {

    private static final StampTrust NOBODY = new StampTrust(List.of());

    @FuzzTest
    void anyBytesAreRefusedAndNeverThrow(byte[] bytes) {
        byte[] stamped = "a checkpoint".getBytes(UTF_8);
        assertThat(NOBODY.check("x", stamped, bytes)).isInstanceOf(StampCheck.Refused.class);
        assertThat(StampRequest.of(stamped).mismatch(bytes)).isPresent();
    }
}
