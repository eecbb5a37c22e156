package org.dazaifu.sharing.misp;

import java.util.List;
import org.dazaifu.stix.StixObject;

/**
 * An event in STIX.
 *
 * @param objects every object once, the report or grouping last
 * @param losses what STIX cannot say
 */
public record StixConversion(List<StixObject> objects, List<Loss> losses) {
    public StixConversion {
        objects = List.copyOf(objects);
        losses = List.copyOf(losses);
    }
}
