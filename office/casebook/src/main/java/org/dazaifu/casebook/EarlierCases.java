package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.attribution.EarlierCase;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;

/** Reads what of earlier cases a new one is compared with. */
public final class EarlierCases {

    private EarlierCases() {}

    /**
     * The complete case in a directory.
     *
     * @throws CaseException where there is none, or it cannot be read
     */
    public static EarlierCase read(Path directory) throws CaseException {
        try {
            CaseFile file = CaseFile.read(directory);
            if (file.state() != CaseState.COMPLETE) {
                throw new CaseException(
                        CaseException.Code.NOT_A_CASE,
                        directory + " is incomplete; only complete cases can be compared with",
                        null);
            }
            Observations observations = ObservationsJson.read(file.findings().path("observations"));
            List<String> items = new ArrayList<>();
            observations.techniques().stream().map(Observed::id).forEach(items::add);
            observations.software().stream().map(Observed::id).forEach(items::add);
            return new EarlierCase(
                    file.header().id().toString(),
                    file.header().title(),
                    items,
                    observations.indicators());
        } catch (IllegalArgumentException e) {
            throw new CaseException(
                    CaseException.Code.BROKEN,
                    "%s says something impossible: %s".formatted(directory, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }
}
