package org.dazaifu.strategy.local;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.LocalDate;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.strategy.record.ReadinessReport;

class FilledFormFuzzTest {

    /** Any bytes are cells on lines that are there, and answers or problems, never both. */
    @FuzzTest
    void anyFileIsReadOrTold(byte[] bytes) {
        long lines = 2;
        for (byte one : bytes) {
            lines += one == '\n' || one == '\r' ? 1 : 0;
        }
        for (Cell cell : FilledForm.read("form", bytes, new Problems()).cells()) {
            if (cell.line() < 1 || cell.line() > lines || cell.value().length() > 4_000) {
                throw new AssertionError(cell.toString());
            }
        }
        Instant now = Instant.parse("2026-11-01T00:00:00Z");
        try {
            ReadinessReport read =
                    AnswerSheet.read(
                            "form",
                            bytes,
                            MadeAnswers.QUESTIONS,
                            now,
                            LocalDate.parse("2026-11-01"),
                            "soumu");
            if (read.answers().isEmpty()) {
                throw new AssertionError("no answers and no problem");
            }
        } catch (MistakesException e) {
            // Told.
        }
        try {
            Notice.read("form", bytes, now).json(now);
        } catch (MistakesException e) {
            // Told.
        }
    }
}
