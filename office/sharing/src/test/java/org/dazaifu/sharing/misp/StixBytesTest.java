package org.dazaifu.sharing.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Leaves bundles and events where the interoperability checks with PyMISP and OASIS' validator find
 * them.
 */
class StixBytesTest {

    @Test
    void everyPartOfTheSampleHasItsObject() throws IOException {
        List<String> types =
                MispToStix.convert(Events.sample(), 1).objects().stream()
                        .map(one -> one.type())
                        .distinct()
                        .toList();
        assertThat(types)
                .contains(
                        "report",
                        "indicator",
                        "observed-data",
                        "domain-name",
                        "file",
                        "identity",
                        "threat-actor",
                        "sighting",
                        "opinion",
                        "note",
                        "relationship",
                        "marking-definition",
                        "extension-definition",
                        "x-misp-attribute");
    }

    @Test
    void bundlesAndEventsAreLeftForOthersToRead() throws IOException {
        String folder = System.getProperty("dazaifu.misp.leave", "");
        Assumptions.assumeFalse(folder.isEmpty(), "nobody asked (-Ddazaifu.misp.leave=DIR)");
        int i = 0;
        for (Path file : Events.real()) {
            for (Event event : Events.read(file)) {
                leave(Path.of(folder), "real-" + i++, event);
            }
        }
        leave(Path.of(folder), "sample", Events.sample());
        assertThat(i).isPositive();
    }

    private static void leave(Path folder, String name, Event event) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(name + ".stix.json"),
                Events.written(MispToStix.convert(event, 0).objects()));
        var out = new ByteArrayOutputStream();
        MispWriter.event(Events.roundTrip(event).getFirst(), out);
        Files.write(folder.resolve(name + ".misp.json"), out.toByteArray());
    }
}
