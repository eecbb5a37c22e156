package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule cannot tell whether it sees an event as EVTX or as the JSON that evtx_dump makes of it.
 */
class ShapesAgreeTest {

    @Test
    void evtxAndItsDumpGiveTheSameFields() throws IOException {
        Path data = Path.of(System.getProperty("dazaifu.data", ""), "sigma", "regression");
        assumeTrue(Files.isDirectory(data), () -> "skipped: there is no " + data);
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(f -> f.toString().endsWith(".evtx")).sorted().toList();
        }
        assertThat(files).hasSize(106);
        int compared = 0;
        for (Path evtx : files) {
            Path json = Path.of(evtx.toString().replaceAll("evtx$", "json"));
            if (!Files.exists(json)) {
                continue;
            }
            List<Reading.Kept> recorded = Reading.of(evtx).events();
            List<Reading.Kept> dumped = Reading.of(json).events();
            assertThat(dumped).as(json.toString()).hasSameSizeAs(recorded);
            for (int i = 0; i < recorded.size(); i++) {
                Reading.Kept one = recorded.get(i);
                Reading.Kept other = dumped.get(i);
                assertThat(other.channel()).isEqualTo(one.channel());
                assertThat(other.eventId()).isEqualTo(one.eventId());
                assertThat(other.place()).isEqualTo(one.place());
                assertThat(names(other)).as(json.toString()).isEqualTo(names(one));
                assertThat(values(other)).as(json.toString()).isEqualTo(values(one));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(106);
    }

    /** Elements that hold nothing are null in the JSON and no field in EVTX. */
    private static List<String> names(Reading.Kept event) {
        return event.fields().stream()
                .filter(f -> f.value() != null && !f.value().isEmpty())
                .map(Reading.Field::name)
                .sorted()
                .toList();
    }

    /** Writers differ in the signs around a GUID and in how many digits a fraction has. */
    private static List<String> values(Reading.Kept event) {
        List<String> values = new ArrayList<>();
        for (Reading.Field field : event.fields()) {
            String value = field.value();
            if (value != null && !value.isEmpty() && !field.name().startsWith("TimeCreated_")) {
                values.add(
                        field.name()
                                + "="
                                + value.strip()
                                        .replaceAll("[{}]", "")
                                        .toLowerCase(java.util.Locale.ROOT));
            }
        }
        values.sort(null);
        return values;
    }
}
