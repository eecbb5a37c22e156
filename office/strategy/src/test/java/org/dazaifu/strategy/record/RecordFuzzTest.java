package org.dazaifu.strategy.record;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.dazaifu.strategy.Written;

class RecordFuzzTest {

    /** Every line is an entry that is written as it was read, or a problem with its number. */
    @FuzzTest
    void everyLineIsReadOrTold(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        RecordReading reading = read(text);
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        if (reading.record().entries().size() + reading.problems().size() != lines) {
            throw new AssertionError("a line was passed over");
        }
        for (Entry entry : reading.record().entries()) {
            String line = RecordLine.of(entry);
            RecordReading again = read(line);
            if (!again.problems().isEmpty()
                    || !RecordLine.of(again.record().entries().getFirst()).equals(line)) {
                throw new AssertionError(line + " " + again.problems());
            }
        }
        Written.findings(Written.STRATEGY, text);
    }

    private static RecordReading read(String text) {
        return RecordReader.read(Written.files(Written.STRATEGY, text), "en");
    }
}
