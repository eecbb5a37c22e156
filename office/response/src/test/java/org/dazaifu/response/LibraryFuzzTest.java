package org.dazaifu.response;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dazaifu.response.Library.SourceText;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.StatementsFile;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.yaml.MistakesException;

class LibraryFuzzTest {

    private static final Vocabulary VOCABULARY = Library.shipped().law().vocabulary();

    /** Any text is law, a profile, policy or measures, or is refused with its mistakes. */
    @FuzzTest
    void anyTextIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Library.read(List.of(new SourceText("fuzz.yaml", text)));
        } catch (MistakesException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }

    /**
     * Any text is statements or refused; statements are written as a text that gives them again.
     */
    @FuzzTest
    void statementsAreWrittenAsTheyWereRead(byte[] bytes) throws MistakesException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Statements statements;
        try {
            statements = StatementsFile.read("fuzz.yaml", text, VOCABULARY);
        } catch (MistakesException e) {
            return;
        }
        String written = StatementsFile.write(statements);
        if (!StatementsFile.read("again.yaml", written, VOCABULARY).equals(statements)) {
            throw new AssertionError("not the same after it was written:\n" + written);
        }
    }
}
