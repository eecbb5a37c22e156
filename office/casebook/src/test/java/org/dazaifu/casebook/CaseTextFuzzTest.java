package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Observations;
import org.dazaifu.response.Library;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** What people and other programs may write into the files that a case reads. */
class CaseTextFuzzTest {

    private static final Vocabulary VOCABULARY = Library.shipped().law().vocabulary();

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

    /** Any JSON is a statement that is written as it is read, or is refused. */
    @FuzzTest
    void anyJsonIsAStatementOrRefused(byte[] bytes) {
        Statements read;
        try {
            read = StatementJson.read(Statements.NONE, parsed(bytes), VOCABULARY);
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        ObjectNode written = Json.object();
        read.stated()
                .forEach((name, fact) -> {
                    Person by = (Person) fact.source();
                    written.put("time", String.valueOf(by.time()));
                    StatementJson.write(written, fact, by);
                });
        read.unknown()
                .forEach((name, by) -> {
                    written.put("time", String.valueOf(by.time()));
                    StatementJson.writeUnknown(written, name, by);
                });
        assertThat(StatementJson.read(Statements.NONE, written, VOCABULARY)).isEqualTo(read);
    }

    private static ObjectNode parsed(byte[] bytes) throws IOException {
        return Json.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
