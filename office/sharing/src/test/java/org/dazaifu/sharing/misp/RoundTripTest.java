package org.dazaifu.sharing.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispJson;
import org.dazaifu.stix.StixObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void anEventComesBackFromStixAsItWas() throws IOException {
        Event event = Events.sample();
        assertThat(event.attributes()).isNotEmpty();
        same(event, "the sample");
    }

    @Test
    void theSameEventGivesTheSameBytes() throws IOException {
        Event event = Events.sample();
        assertThat(Events.written(MispToStix.convert(event, 0).objects()))
                .isEqualTo(Events.written(MispToStix.convert(Events.sample(), 0).objects()));
    }

    @Test
    void realEventsComeBackAsTheyWere() throws IOException {
        List<Path> files = Events.real();
        Assumptions.assumeFalse(files.isEmpty(), "no events of MISP in the data folder");
        int events = 0;
        for (Path file : files) {
            for (Event event : Events.read(file)) {
                same(event, file.toString());
                events++;
            }
        }
        assertThat(events).isPositive();
    }

    @Test
    void generatedEventsComeBackAsTheyWere() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            same(new RandomEvent(seed).event(), "seed " + seed);
        }
    }

    @Test
    void theOrderInWhichObservedDataRefersDoesNotMatter() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Event event = new RandomEvent(seed).event();
            List<StixObject> sorted =
                    MispToStix.convert(event, 0).objects().stream()
                            .map(RoundTripTest::withSortedReferences)
                            .toList();
            assertThat(StixToMisp.convert(sorted).events())
                    .as("seed " + seed)
                    .containsExactly(event);
        }
    }

    private static StixObject withSortedReferences(StixObject object) {
        if (!object.type().equals("observed-data")) {
            return object;
        }
        List<String> references =
                object.properties().texts("object_refs").stream().sorted().toList();
        return Draft.with(object, "object_refs", Draft.items(references));
    }

    @Test
    void observedDataAboutTwoThingsLosesNeitherOrSaysSo() {
        String first = "domain-name--00000000-0000-4000-8000-000000000001";
        String second = "url--00000000-0000-4000-8000-000000000002";
        StixObject data =
                new Draft()
                        .text("type", "observed-data")
                        .text("id", "observed-data--00000000-0000-4000-8000-000000000003")
                        .text("created", "2026-01-01T00:00:00.000Z")
                        .text("modified", "2026-01-01T00:00:00.000Z")
                        .texts("object_refs", List.of(first, second))
                        .build();
        StixObject domain =
                new Draft()
                        .text("type", "domain-name")
                        .text("id", first)
                        .text("value", "a.example")
                        .build();
        StixObject url =
                new Draft()
                        .text("type", "url")
                        .text("id", second)
                        .text("value", "http://b.example/")
                        .build();
        MispConversion whole = StixToMisp.convert(List.of(data, domain, url));
        assertThat(whole.events().getFirst().attributes())
                .extracting(org.dazaifu.misp.Attribute::value)
                .containsExactlyInAnyOrder("a.example", "http://b.example/");
        StixObject report =
                new Draft()
                        .text("type", "report")
                        .text("id", "report--00000000-0000-4000-8000-000000000004")
                        .text("created", "2026-01-01T00:00:00.000Z")
                        .text("modified", "2026-01-01T00:00:00.000Z")
                        .text("name", "One")
                        .texts("object_refs", List.of(data.id()))
                        .build();
        assertThat(StixToMisp.convert(List.of(report, data, domain, url)).losses())
                .anyMatch(loss -> loss.kind() == Loss.Kind.LOST && loss.what().equals(first));
    }

    private static void same(Event event, String name) throws IOException {
        List<Event> back = Events.roundTrip(event);
        assertThat(back).as(name).hasSize(1);
        Event again = back.getFirst();
        assertThat(MispJson.text(again.header()))
                .as(name)
                .hasSameSizeAs(MispJson.text(event.header()));
        assertThat(again.attributes()).as(name).hasSameSizeAs(event.attributes());
        for (int i = 0; i < event.attributes().size(); i++) {
            assertThat(again.attributes().get(i)).as(name).isEqualTo(event.attributes().get(i));
        }
        assertThat(again.objects()).as(name).isEqualTo(event.objects());
        assertThat(again).as(name).isEqualTo(event);
    }
}
