package org.dazaifu.sharing.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.Tag;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Levels are read here apart from the code that is tested. */
class NeverWiderTest {

    private static final Set<String> UNMARKED =
            Set.of("marking-definition", "extension-definition");

    @Test
    void everyObjectIsAtLeastAsNarrowAsItsEvent() throws IOException {
        int looked = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Event event = new RandomEvent(seed).event();
            int wanted = level(event.tags(), event.distribution());
            for (StixObject object : MispToStix.convert(event, 0).objects()) {
                if (!UNMARKED.contains(object.type()) && !isDazaifu(object)) {
                    assertThat(level(object))
                            .as("seed " + seed + " " + object.id())
                            .isGreaterThanOrEqualTo(wanted);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(1000);
    }

    @Test
    void whatAnAttributeIsMarkedItsObjectIsMarked() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Event event = new RandomEvent(seed).event();
            List<StixObject> objects = MispToStix.convert(event, 0).objects();
            List<StixObject> mains =
                    objects.stream()
                            .filter(one ->
                                    MispExtension.of(one)
                                            .filter(k -> k.kind().equals("attribute"))
                                            .isPresent())
                            .toList();
            assertThat(mains).hasSameSizeAs(event.attributes());
            for (int i = 0; i < mains.size(); i++) {
                Attribute attribute = event.attributes().get(i);
                assertThat(level(mains.get(i)))
                        .as("seed " + seed)
                        .isGreaterThanOrEqualTo(level(attribute.tags(), attribute.distribution()));
            }
        }
    }

    @Test
    void anEventIsNotWiderWithoutTheExtension() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Event event = new RandomEvent(seed).event();
            var stripped = new ArrayList<StixObject>();
            for (StixObject object : MispToStix.convert(event, 0).objects()) {
                var all = new LinkedHashMap<>(object.properties().entries());
                if (!object.type().equals("marking-definition")) {
                    all.remove("extensions");
                }
                stripped.add(new StixObject(new Dictionary(all)));
            }
            Event back = StixToMisp.convert(stripped).events().getFirst();
            assertThat(level(back.tags(), back.distribution()))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(level(event.tags(), event.distribution()));
        }
    }

    @Test
    void aLevelThatWasMadeStricterInStixComesBackStricter() throws IOException {
        Event event = Events.sample();
        var objects = new ArrayList<StixObject>();
        for (StixObject object : MispToStix.convert(event, 0).objects()) {
            boolean one = object.id().equals("indicator--" + event.attributes().getFirst().uuid());
            StixValue red = Draft.items(List.of(Tlp.RED.id().toString()));
            objects.add(one ? Draft.with(object, "object_marking_refs", red) : object);
        }
        Event back = StixToMisp.convert(objects).events().getFirst();
        assertThat(back.attributes().getFirst().tags()).extracting(Tag::name).contains("tlp:red");
        assertThat(back.attributes().getFirst().value()).isEqualTo("198.51.100.23");
    }

    @Test
    void aMarkingThatIsNotUnderstoodClosesAndIsDeclared() throws IOException {
        StixObject report =
                new Draft()
                        .text("type", "report")
                        .text("id", "report--0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f901")
                        .text("created", "2026-01-01T00:00:00.000Z")
                        .text("modified", "2026-01-01T00:00:00.000Z")
                        .text("published", "2026-01-01T00:00:00.000Z")
                        .text("name", "x")
                        .texts(
                                "object_refs",
                                List.of("indicator--0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f902"))
                        .build();
        StixObject indicator =
                new Draft()
                        .text("type", "indicator")
                        .text("id", "indicator--0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f902")
                        .text("created", "2026-01-01T00:00:00.000Z")
                        .text("modified", "2026-01-01T00:00:00.000Z")
                        .text("pattern", "[ipv4-addr:value = '198.51.100.1']")
                        .text("pattern_type", "stix")
                        .text("valid_from", "2026-01-01T00:00:00.000Z")
                        .texts(
                                "object_marking_refs",
                                List.of("marking-definition--0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f903"))
                        .build();
        MispConversion done = StixToMisp.convert(List.of(report, indicator));
        Attribute read = done.events().getFirst().attributes().getFirst();
        assertThat(read.type()).isEqualTo("ip-dst");
        assertThat(read.value()).isEqualTo("198.51.100.1");
        assertThat(read.toIds()).isTrue();
        assertThat(read.distribution()).isEqualTo(Distribution.ORGANISATION);
        assertThat(done.losses()).extracting(Loss::kind).contains(Loss.Kind.CLOSED);
    }

    @Test
    void proposalsAreDeclaredAsLost() throws IOException {
        assertThat(MispToStix.convert(Events.sample(), 3).losses())
                .anySatisfy(loss -> {
                    assertThat(loss.kind()).isEqualTo(Loss.Kind.LOST);
                    assertThat(loss.count()).isEqualTo(3);
                });
    }

    private static boolean isDazaifu(StixObject object) {
        return object.properties().text("name").orElse("").equals("Dazaifu");
    }

    private static int level(StixObject object) {
        return object.properties().texts("object_marking_refs").stream()
                .flatMap(id -> Tlp.of(StixId.parse(id)).stream())
                .mapToInt(Tlp::ordinal)
                .max()
                .orElse(-1);
    }

    private static int level(List<Tag> tags, @Nullable Distribution distribution) {
        int level = -1;
        for (Tag tag : tags) {
            String name = tag.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("tlp:")) {
                level =
                        Math.max(
                                level,
                                switch (name) {
                                    case "tlp:clear", "tlp:white" -> 0;
                                    case "tlp:green" -> 1;
                                    case "tlp:amber" -> 2;
                                    case "tlp:amber+strict" -> 3;
                                    default -> 4;
                                });
            }
        }
        return distribution == Distribution.ORGANISATION ? Math.max(level, 3) : level;
    }
}
