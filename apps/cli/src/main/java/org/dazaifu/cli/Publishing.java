package org.dazaifu.cli;

import java.time.InstantSource;
import java.util.Optional;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.publication.OwedWithdrawal;
import org.dazaifu.exchange.publication.Publication;
import org.dazaifu.exchange.publication.Publications;
import org.dazaifu.exchange.publication.Published;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.record.ReleaseAct;
import org.dazaifu.sharing.standing.Standing;

/** What a case's ledger says was released by the exchange, put there. */
final class Publishing {

    private Publishing() {}

    /** The last release to an audience by the exchange. */
    static Optional<ReleaseAct> last(CaseSharing sharing, String audience) {
        return sharing.releases().stream()
                .filter(act ->
                        act.audience().equals(audience) && act.route() == ReleaseAct.Route.EXCHANGE)
                .reduce((first, second) -> second);
    }

    /**
     * Refuses what a server took back and the case was not told of, before the case's ledger says
     * that it was released.
     */
    static void refuseOwed(CaseSharing sharing, Exchange exchange, Audience audience)
            throws StoreException {
        Optional<OwedWithdrawal> owed =
                new Publications(exchange.database(), exchange.audit(), InstantSource.system())
                        .owed(sharing.caseId(), audience.id());
        if (owed.isPresent()) {
            throw new UserMistake(owed.get().told() + ".");
        }
    }

    /** Puts what an act released into the collection, as the case keeps it. */
    static Published publish(
            CaseSharing sharing, Exchange exchange, ReleaseAct act, Audience audience)
            throws CaseException, StoreException {
        return publish(sharing, exchange, act, audience, sharing.standing(act));
    }

    /** The same, by whoever has at hand what the audience then has. */
    static Published publish(
            CaseSharing sharing,
            Exchange exchange,
            ReleaseAct act,
            Audience audience,
            Standing standing)
            throws CaseException, StoreException {
        Publication publication =
                new Publication(
                        sharing.caseId(),
                        audience.id(),
                        audience.english(),
                        act.stix(),
                        act.kind().name().toLowerCase(java.util.Locale.ROOT),
                        act.act().text("by"),
                        sharing.makers(audience.id()));
        return new Publications(exchange.database(), exchange.audit(), InstantSource.system())
                .publish(publication, standing.objects().values(), Actor.operator());
    }

    static String sentence(Audience audience, Published published) {
        return published.anew()
                ? "in the collection release-%s (%s): %d objects new or in a new version, %d of them revoked, %d taken out."
                        .formatted(
                                audience.id(),
                                published.collection(),
                                published.added(),
                                published.revoked(),
                                published.removed())
                : "the collection release-%s (%s) has it already."
                        .formatted(audience.id(), published.collection());
    }
}
