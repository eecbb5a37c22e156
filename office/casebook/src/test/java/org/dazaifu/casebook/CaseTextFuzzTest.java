package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Observations;
import tools.jackson.databind.node.ObjectNode;

/** What people and other programs may write into the files that a case reads. */
class CaseTextFuzzTest {

    /** Any JSON is observations that are written as they are read, or is refused. */
    @FuzzTest
    void anyJsonIsObservationsOrRefused(byte[] bytes) {
        Observations read;
        try {
            read = ObservationsJson.read(parsed(bytes));
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        ObjectNode written = Json.object();
        ObservationsJson.write(written, read);
        assertThat(ObservationsJson.read(written)).isEqualTo(read);
    }

    /** Any JSON is a change that is written as it is read, or is refused. */
    @FuzzTest
    void anyJsonIsAChangeOrRefused(byte[] bytes) {
        Change read;
        try {
            read = ChangeJson.read(parsed(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return;
        }
        ObjectNode written = Json.object().put("time", read.at().toString());
        assertThat(ChangeJson.read(ChangeJson.write(written, read))).isEqualTo(read);
    }

    private static ObjectNode parsed(byte[] bytes) throws IOException {
        return Json.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
