package org.dazaifu.sharing.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.KeptCopy;
import org.dazaifu.sharing.standing.Standing;

/** What an audience had of a case at a moment, from the case's record and the copies it kept. */
public final class StandingAsOf {

    private StandingAsOf() {}

    /**
     * Reads it; the case is neither locked nor written.
     *
     * @param directory of the case
     * @param record of the same case, verified
     * @return empty where nothing was released to the audience by then, no copy was kept, all was
     *     withdrawn, or something was withdrawn and the correction had not gone out yet
     * @throws CaseException where a copy is not what was kept
     */
    public static Optional<Standing> of(
            Path directory, CaseRecord record, String audience, Instant moment)
            throws CaseException {
        List<CaseAct> known =
                record.acts().stream()
                        .filter(act -> act.time() != null && !act.time().isAfter(moment))
                        .toList();
        Optional<ReleaseAct> last =
                known.stream()
                        .flatMap(act -> ReleaseAct.of(act).stream())
                        .filter(act -> act.audience().equals(audience) && !act.stix().isEmpty())
                        .reduce((earlier, later) -> later);
        if (last.isEmpty() || Withdrawals.of(known).isWhole(audience)) {
            return Optional.empty();
        }
        ReleaseAct release = last.get();
        boolean owed =
                known.stream()
                        .anyMatch(act ->
                                act.name().equals(Withdrawals.ACT)
                                        && act.texts("audiences").contains(audience)
                                        && act.number() > release.act().number());
        return owed
                ? Optional.empty()
                : Optional.of(
                        Standing.of(
                                CaseSharing.read(
                                        KeptCopy.read(directory, release.act(), release.stix()),
                                        release.stix())));
    }
}
