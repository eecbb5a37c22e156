package org.dazaifu.sharing.release;

import java.util.List;
import java.util.Set;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/**
 * What of a case is to be shared.
 *
 * @param objects its STIX objects; their order means nothing
 * @param unmarked the label of what carries no marking
 * @param sectors the sectors of those who were attacked
 * @param aims what the attack served
 * @param names what else must be hidden or withheld: names known of the victim that no object
 *     bears, and public addresses of its
 * @param withdrawn identifiers of objects that the audience is not to have any more
 */
public record Matter(
        List<StixObject> objects,
        Tlp unmarked,
        Set<String> sectors,
        Set<String> aims,
        Set<String> names,
        Set<String> withdrawn) {

    public Matter {
        objects = List.copyOf(objects);
        sectors = Set.copyOf(sectors);
        aims = Set.copyOf(aims);
        names = Set.copyOf(names);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** The same, and nothing was withdrawn. */
    public Matter(
            List<StixObject> objects,
            Tlp unmarked,
            Set<String> sectors,
            Set<String> aims,
            Set<String> names) {
        this(objects, unmarked, sectors, aims, names, Set.of());
    }
}
