package org.dazaifu.detection;

import java.io.IOException;

/** Receives sightings one by one, in order, on one thread. */
@FunctionalInterface
public interface SightingSink {

    void accept(Sighting sighting) throws IOException;
}
