package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is read and written is what it was: every property, its order, the spelling of numbers. */
class RoundTripTest {

    private static final List<String> SETS = Reading.SETS;
    private static final List<String> NUMBERS =
            List.of(
                    "1",
                    "1.0",
                    "1e3",
                    "1E+3",
                    "-0",
                    "-0.0",
                    "0.1",
                    "1.50e3",
                    "9007199254740993",
                    "123456789012345678901234567890",
                    "1e-400",
                    "3.141592653589793238462643");

    @ParameterizedTest
    @FieldSource("SETS")
    void everyObjectOfThePublishedSetsIsTheSameAfterwards(String set) throws Exception {
        List<BundleItem> items = Reading.set(set);
        List<BundleItem> again = written(items);
        assertThat(again).hasSizeGreaterThan(500).isEqualTo(items);
        for (int i = 0; i < items.size(); i++) {
            Dictionary before = ((StixObject) items.get(i)).properties();
            Dictionary after = ((StixObject) again.get(i)).properties();
            assertThat(CanonicalJson.of(after)).isEqualTo(CanonicalJson.of(before));
            assertThat(Reading.json(after)).isEqualTo(Reading.json(before));
        }
    }

    @Test
    void tenThousandRandomObjectsAreTheSameAfterwards() throws Exception {
        var random = new Random(6);
        var items = new ArrayList<BundleItem>();
        for (int i = 0; i < 10_000; i++) {
            var properties = new LinkedHashMap<String, StixValue>();
            properties.put("type", new Text("x-random"));
            properties.put("id", new Text(StixId.named("x-random", "" + i).toString()));
            properties.put("value", value(random, 0));
            items.add(new StixObject(new Dictionary(properties)));
        }
        List<BundleItem> again = written(items);
        for (int i = 0; i < items.size(); i++) {
            assertThat(Reading.json(((StixObject) again.get(i)).properties()))
                    .isEqualTo(Reading.json(((StixObject) items.get(i)).properties()));
        }
    }

    @Test
    void theSpellingOfEveryNumberIsKept() throws Exception {
        for (String number : NUMBERS) {
            StixObject object =
                    new StixObject(
                            Reading.object(
                                    "{'type':'x-y','id':'x-y--00000000-0000-4000-8000-000000000001','n':"
                                            + number
                                            + "}"));
            StixObject again = (StixObject) written(List.of(object)).getFirst();
            assertThat(again.properties().get("n")).contains(new Numeral(number));
        }
    }

    private static List<BundleItem> written(List<BundleItem> items) throws Exception {
        var out = new ByteArrayOutputStream();
        var writer = new BundleWriter(out).header("id", new Text("bundle--x"));
        for (BundleItem item : items) {
            writer.write(((StixObject) item).properties());
        }
        writer.finish();
        return BundleReaderTest.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static StixValue value(Random random, int depth) {
        int kind = random.nextInt(depth > 6 ? 4 : 7);
        return switch (kind) {
            case 0 -> new Text(text(random));
            case 1 -> new Numeral(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 2 -> new Flag(random.nextBoolean());
            case 3 -> new Nil();
            case 4 -> {
                var items = new ArrayList<StixValue>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield new Items(items);
            }
            default -> {
                var entries = new LinkedHashMap<String, StixValue>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    entries.put(text(random), value(random, depth + 1));
                }
                yield new Dictionary(entries);
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> random.nextInt(0xD800);
                        case 2 -> 0x10000 + random.nextInt(0x100000);
                        default -> 'a' + random.nextInt(26);
                    };
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
