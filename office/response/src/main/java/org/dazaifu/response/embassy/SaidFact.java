package org.dazaifu.response.embassy;

import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.Marking;

/** A fact behind a sentence, with its value as people write it. */
public record SaidFact(String name, String value, Marking marking, boolean proposed) {

    static SaidFact of(Fact fact) {
        return new SaidFact(fact.name(), fact.value().written(), fact.marking(), fact.proposed());
    }
}
