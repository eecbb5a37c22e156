package org.dazaifu.attribution.circumstance;

import org.dazaifu.knowledge.Group;

/**
 * A circumstance that says nothing on any group, carried so that a reader sees it was looked at.
 *
 * @param sentence why it says nothing
 */
record SilentBearing(Kind kind, String id, String label, String sentence) implements Bearing {

    @Override
    public Weight weight(Group group) {
        return new Weight(1, sentence);
    }
}
