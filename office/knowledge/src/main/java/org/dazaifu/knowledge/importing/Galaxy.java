package org.dazaifu.knowledge.importing;

import java.util.List;
import org.dazaifu.knowledge.Provenance;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Trait;

/**
 * A MISP galaxy of threat actors.
 *
 * @param type MISP's name of it, such as {@code threat-actor}
 * @param provenance the file
 * @param actors its actors, in the file's order; none if the galaxy is not about threat actors
 */
record Galaxy(String type, Provenance provenance, List<Actor> actors) {

    static final String THREAT_ACTOR = "threat-actor";
    static final String MICROSOFT = "microsoft-activity-group";

    Galaxy {
        actors = List.copyOf(actors);
    }

    /** Its place in the order of joining: what comes first gives a group its name. */
    int rank() {
        return type.equals(THREAT_ACTOR) ? 0 : 1;
    }

    /**
     * One actor.
     *
     * @param source the entry; its id is the actor's UUID
     * @param name its preferred name
     * @param synonyms other names, without ATT&amp;CK ids
     * @param attackIds the ATT&amp;CK ids that it lists among its names
     * @param similar the UUIDs of entries it calls similar
     * @param claims States
     * @param traits other facts
     */
    record Actor(
            Source source,
            String name,
            List<String> synonyms,
            List<String> attackIds,
            List<String> similar,
            List<StateClaim> claims,
            List<Trait> traits) {
        Actor {
            synonyms = List.copyOf(synonyms);
            attackIds = List.copyOf(attackIds);
            similar = List.copyOf(similar);
            claims = List.copyOf(claims);
            traits = List.copyOf(traits);
        }
    }
}
