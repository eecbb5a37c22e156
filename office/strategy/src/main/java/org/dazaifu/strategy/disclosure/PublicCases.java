package org.dazaifu.strategy.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.stix.Tlp;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;

/**
 * Which cases count in public figures: those that are marked TLP:AMBER+STRICT or wider. TLP:RED is
 * for the individual recipients alone, and that there is such a case is already something of it. A
 * marking that is not understood closes, as it does for every {@link Audience}.
 *
 * <p>To count is all that a case does here. Anything else of a case leaves through {@code
 * org.dazaifu.sharing.release.Releasing} for the audience {@code public}, or not at all.
 */
public final class PublicCases {

    private static final Tlp NARROWEST = Tlp.AMBER_STRICT;

    private PublicCases() {}

    /** The cases that count, without a word on the others. */
    public static CaseShelf counting(CaseShelf shelf) {
        return new CaseShelf(
                shelf.cases().stream().filter(PublicCases::counts).toList(), List.of());
    }

    /** The cases that do not, for the office. */
    static Stream<CaseFacts> others(CaseShelf shelf) {
        return shelf.cases().stream().filter(one -> !counts(one));
    }

    private static boolean counts(CaseFacts facts) {
        return understood(facts.marking())
                .filter(label -> label.compareTo(NARROWEST) <= 0)
                .isPresent();
    }

    private static Optional<Tlp> understood(String marking) {
        return Stream.of(Tlp.values())
                .filter(one -> one.label().equals(marking.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
