package org.dazaifu.sharing.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispJson;
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
