package org.dazaifu.taxii.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.TaxiiStatus.Detail;
import org.dazaifu.taxii.TaxiiTime;

/** What becomes of the objects of one envelope: told once the store has decided. */
final class Fates {

    private final Instant received;
    private final List<Detail> failures = new ArrayList<>();
    private final List<String> awaiting = new ArrayList<>();
    private Optional<TaxiiStatus> told = Optional.empty();

    Fates(Instant received) {
        this.received = received;
    }

    void malformed(EnvelopeItem.Malformed broken) {
        failures.add(
                new Detail(
                        broken.id().orElse("objects[" + broken.place() + "]"),
                        TaxiiTime.write(received),
                        Optional.of(broken.wrong())));
    }

    void unsupported(TaxiiObject object) {
        failures.add(
                new Detail(
                        object.id(),
                        object.version().map(ObjectVersion::text).orElse(TaxiiTime.write(received)),
                        Optional.of(
                                "this collection does not take STIX "
                                        + object.specVersion()
                                        + "; its media_types say what it takes")));
    }

    void awaiting(String id) {
        awaiting.add(id);
    }

    boolean isEmpty() {
        return failures.isEmpty() && awaiting.isEmpty();
    }

    TaxiiStatus status(List<Deposit.Outcome> outcomes) {
        if (outcomes.size() != awaiting.size()) {
            throw new IllegalStateException("a store has an outcome for each object");
        }
        var successes = new ArrayList<Detail>();
        for (int i = 0; i < outcomes.size(); i++) {
            String id = awaiting.get(i);
            switch (outcomes.get(i)) {
                case Deposit.Outcome.Added(ObjectVersion version) ->
                        successes.add(new Detail(id, version.text(), Optional.empty()));
                case Deposit.Outcome.AlreadyThere(ObjectVersion version) ->
                        successes.add(
                                new Detail(
                                        id, version.text(), Optional.of("it was there already")));
                case Deposit.Outcome.Conflict(ObjectVersion version) ->
                        failures.add(
                                new Detail(
                                        id,
                                        version.text(),
                                        Optional.of(
                                                "this version of it is there already and says"
                                                        + " something else; give the changed"
                                                        + " object a later modified")));
            }
        }
        var status =
                new TaxiiStatus(
                        UUID.randomUUID().toString(),
                        true,
                        received,
                        successes,
                        failures,
                        List.of());
        told = Optional.of(status);
        return status;
    }

    /** The status that was told. */
    TaxiiStatus told() {
        return told.orElseThrow(
                () -> new IllegalStateException("a store asks for the status before it commits"));
    }
}
