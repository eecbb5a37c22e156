package org.dazaifu.cacao;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;
import org.dazaifu.cacao.drawing.DrawingWords;
import org.dazaifu.cacao.drawing.PlaybookDrawing;

class PlaybookFuzzTest {

    /**
     * Whatever the bytes are, there is a playbook or there are sentences; what is legible is drawn,
     * and what is valid is valid again after it was written.
     */
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) {
        Optional<Playbook> legible =
                switch (PlaybookReader.read(bytes)) {
                    case Reading.Invalid invalid -> {
                        if (invalid.problems().stream().anyMatch(one -> one.wrong().isBlank())) {
                            throw new AssertionError("no sentence");
                        }
                        yield invalid.legible();
                    }
                    case Reading.Valid(Playbook playbook) -> {
                        byte[] written = Samples.JSON.writeValueAsBytes(playbook.json());
                        if (!(PlaybookReader.read(written) instanceof Reading.Valid(Playbook again))
                                || !again.json().equals(playbook.json())) {
                            throw new AssertionError("lost on the way");
                        }
                        yield Optional.of(playbook);
                    }
                };
        legible.ifPresent(playbook -> {
            String svg = PlaybookDrawing.svg(playbook, DrawingWords.ENGLISH, 1);
            if (!svg.endsWith("</svg>\n") || svg.contains("<script")) {
                throw new AssertionError("no picture of " + Arrays.toString(bytes));
            }
        });
    }
}
