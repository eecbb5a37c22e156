package org.dazaifu.sharing.misp;

import java.util.List;
import org.dazaifu.misp.Event;

/**
 * STIX as events of MISP.
 *
 * @param events one for each report and grouping, and one for what is in none
 * @param losses what MISP cannot say
 */
public record MispConversion(List<Event> events, List<Loss> losses) {
    public MispConversion {
        events = List.copyOf(events);
        losses = List.copyOf(losses);
    }
}
