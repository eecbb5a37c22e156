package org.dazaifu.response.embassy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.dazaifu.response.yaml.MistakesException;

class SentenceBookFuzzTest {

    /** Any text is sentences or is refused with its mistakes. */
    @FuzzTest
    void anyTextIsReadOrRefused(byte[] bytes) {
        try {
            SentenceBook.read("fuzz.yaml", new String(bytes, StandardCharsets.UTF_8), Given.LAW);
        } catch (MistakesException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }
}
