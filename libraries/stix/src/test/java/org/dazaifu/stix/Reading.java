package org.dazaifu.stix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.stix.StixValue.Dictionary;
import org.junit.jupiter.api.Assumptions;

/** JSON for tests of this module. */
public final class Reading {

    /** The published data sets that are tested on. */
    public static final List<String> SETS =
            List.of(
                    "attack/enterprise-attack-18.1.json.gz",
                    "attack/ics-attack-18.1.json.gz",
                    "attack/mobile-attack-18.1.json.gz",
                    "disarm/DISARM.json");

    private Reading() {}

    /** The value that {@code json} is, an object; single quotation marks stand for double ones. */
    public static Dictionary object(String json) {
        String bundle = "{\"type\":\"bundle\",\"objects\":[[" + json.replace('\'', '"') + "]]}";
        MalformedObject item = (MalformedObject) items(bundle).getFirst();
        return (Dictionary) ((StixValue.Items) item.value()).values().getFirst();
    }

    /** The items of a bundle. */
    public static List<BundleItem> items(String bundle) {
        try {
            return BundleReaderTest.read(
                    new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StixException e) {
            throw new AssertionError(e);
        }
    }

    /** The items of a published data set; the test is skipped where it is absent. */
    public static List<BundleItem> set(String name) throws IOException, StixException {
        Path file = Path.of(System.getProperty("dazaifu.data", "absent"), name);
        Assumptions.assumeTrue(
                Files.exists(file), "skipped: the public data set is not at " + file);
        var items = new ArrayList<BundleItem>();
        try (BundleReader reader = BundleReader.open(file)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    /** One of every kind of content that can be written. */
    public static List<StixObject> samples() {
        return Samples.all();
    }

    /** A value as JSON. */
    public static String json(StixValue value) {
        var out = new StringBuilder();
        JsonText.write(value, out);
        return out.toString();
    }
}
