package org.dazaifu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class AccessTokenFuzzTest {

    @FuzzTest
    void anyTextIsAWholeTokenOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        AccessToken.parse(text).ifPresent(read -> assertThat(read.text()).isEqualTo(text));
    }
}
