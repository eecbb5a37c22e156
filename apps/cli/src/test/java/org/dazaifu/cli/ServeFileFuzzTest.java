package org.dazaifu.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dazaifu.response.yaml.MistakesException;

class ServeFileFuzzTest {

    /** Any text is options of a server or is refused with its mistakes. */
    @FuzzTest
    void anyTextIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("address")) {
            // Would be looked up in the DNS.
            return;
        }
        try {
            ServeFile.read(Path.of("fuzz.yaml"), text);
        } catch (MistakesException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }
}
