package org.dazaifu.response.embassy;

import java.util.Optional;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.Facts;

/** Why a fact cannot be said in a document; for us only. */
final class Gap {

    private Gap() {}

    /** Why not, and what to do; empty where nothing stands in its way. */
    static Optional<String> of(Facts all, String name, DocumentKind kind) {
        Optional<Fact> fact = all.find(name);
        if (fact.isEmpty()) {
            return Optional.of(name + " is unknown: state it with 'dazaifu effects --set'");
        }
        return why(fact.get(), kind).map(why -> name + " " + why);
    }

    /** The same of a fact that is known. */
    static Optional<String> why(Fact fact, DocumentKind kind) {
        if (!fact.releasedFor(kind)) {
            return Optional.of(
                    "is not released for a %s (%s): its owner can release it with 'dazaifu effects --release %s=%s'%s"
                            .formatted(
                                    kind.word(),
                                    fact.marking().phrase(),
                                    fact.name(),
                                    kind.word(),
                                    kind.admits(fact.marking().label())
                                            ? ""
                                            : " and '--marking " + kind.narrowest().label() + "'"));
        }
        return fact.proposed()
                ? Optional.of("is only proposed from sightings: a person must confirm it")
                : Optional.empty();
    }
}
