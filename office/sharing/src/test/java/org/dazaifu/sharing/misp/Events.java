package org.dazaifu.sharing.misp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispLimits;
import org.dazaifu.misp.MispReader;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;

/** Events and bundles for tests. */
final class Events {

    private Events() {}

    /** The whole event that the tests of the library read too. */
    static Event sample() throws IOException {
        Path root = Path.of(System.getProperty("dazaifu.root", "../.."));
        return read(root.resolve("libraries/misp/src/test/resources/org/dazaifu/misp/event.json"))
                .getFirst();
    }

    static List<Event> read(Path file) throws IOException {
        var events = new ArrayList<Event>();
        try (var reader = MispReader.open(file)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                if (item.get() instanceof MispItem.Read read) {
                    events.add(read.event());
                }
            }
        }
        return events;
    }

    static Event read(String json) throws IOException {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        try (var reader = MispReader.of(in, MispLimits.USUAL)) {
            return ((MispItem.Read) reader.next().orElseThrow()).event();
        }
    }

    /** Events of MISP that are not part of this project, if there are any here. */
    static List<Path> real() throws IOException {
        Path folder = Path.of(System.getProperty("dazaifu.data", "absent")).resolve("misp");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static byte[] written(List<StixObject> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        new Bundle(StixId.named("bundle", "test"), objects).write(out);
        return out.toByteArray();
    }

    static List<StixObject> objects(byte[] bundle) throws IOException {
        var objects = new ArrayList<StixObject>();
        try (var reader = BundleReader.of(new ByteArrayInputStream(bundle), "test")) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                BundleItem one = item.get();
                objects.add((StixObject) one);
            }
        } catch (StixException e) {
            throw new AssertionError(e);
        }
        return objects;
    }

    /** The event as a bundle in bytes, read again and made an event again. */
    static List<Event> roundTrip(Event event) throws IOException {
        List<StixObject> objects = MispToStix.convert(event, 0).objects();
        return StixToMisp.convert(objects(written(objects))).events();
    }
}
