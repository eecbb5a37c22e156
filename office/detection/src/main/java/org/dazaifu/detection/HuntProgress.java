package org.dazaifu.detection;

/** Is told how far a hunt has come, on the calling thread. */
@FunctionalInterface
public interface HuntProgress {

    /** Tells nobody. */
    HuntProgress NONE = (_, _) -> {};

    /** So many events were read and so many sightings made so far. */
    void reached(long events, long sightings);
}
