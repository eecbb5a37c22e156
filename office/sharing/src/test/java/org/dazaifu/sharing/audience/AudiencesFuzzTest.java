package org.dazaifu.sharing.audience;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dazaifu.response.yaml.MistakesException;

class AudiencesFuzzTest {

    /** Any text is audiences or is refused with its mistakes. */
    @FuzzTest
    void anyTextIsReadOrRefused(byte[] bytes) {
        try {
            Audiences.read(Map.of("fuzz.yaml", new String(bytes, StandardCharsets.UTF_8)));
        } catch (MistakesException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }
}
