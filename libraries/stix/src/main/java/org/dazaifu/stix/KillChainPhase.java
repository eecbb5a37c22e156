package org.dazaifu.stix;

import org.dazaifu.stix.StixValue.Dictionary;

/**
 * A phase of a kill chain: section 2.10.
 *
 * @param chain such as {@code mitre-attack}
 * @param phase such as {@code lateral-movement}
 */
public record KillChainPhase(String chain, String phase) {

    public KillChainPhase {
        if (chain.isBlank() || phase.isBlank()) {
            throw new IllegalArgumentException("a phase has a name and a chain");
        }
    }

    Dictionary dictionary() {
        return new Properties().put("kill_chain_name", chain).put("phase_name", phase).dictionary();
    }
}
