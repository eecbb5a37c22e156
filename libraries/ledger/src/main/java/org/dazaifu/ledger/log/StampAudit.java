package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.stamp.StampCheck;
import org.dazaifu.ledger.stamp.StampTrust;
import org.dazaifu.ledger.tree.TreeHead;

/** Holds the timestamps of a log against its policy, and what they stamped against the log. */
final class StampAudit {

    private static final String WHERE = LogDirectory.STAMPS + "/";

    private final LogPolicy policy;
    private final FaultList faults;
    private final HeadClaims claims;
    private final long covered;
    private Anchoring anchoring = new Anchoring.NotAnchored("there is no timestamp");

    /**
     * @param covered how many entries the checkpoint covers
     */
    StampAudit(LogPolicy policy, FaultList faults, HeadClaims claims, long covered) {
        this.policy = policy;
        this.faults = faults;
        this.claims = claims;
        this.covered = covered;
    }

    /** What vouches for the most entries. */
    Anchoring read(LogDirectory directory) throws IOException {
        StampStore stamps = new StampStore(directory.stamps());
        List<String> names = stamps.numbers();
        for (int number = 1; number <= names.size(); number++) {
            if (names.contains(Integer.toString(number))) {
                stamp(WHERE + number, stamps.stamp(number));
            } else {
                faults.add(WHERE + number, "a timestamp", "none, though there are later ones");
            }
        }
        if (policy.authorities() == null && !names.isEmpty()) {
            anchoring =
                    new Anchoring.NotAnchored(
                            "there are timestamps, but no certificate of an authority was given");
        } else if (policy.authorities() != null
                && anchoring instanceof Anchoring.NotAnchored(String reason)) {
            faults.add(LogDirectory.STAMPS, "a timestamp that holds", reason);
        }
        return anchoring;
    }

    private void stamp(String where, Path directory) throws IOException {
        try {
            byte[] stamped = Files.readAllBytes(directory.resolve(StampStore.CHECKPOINT));
            byte[] response = Files.readAllBytes(directory.resolve(StampStore.RESPONSE));
            switch (SignedCheckpoint.parse(stamped)) {
                case Parsed.Malformed<SignedCheckpoint>(Fault fault) -> faults.add(fault.in(where));
                case Parsed.Valid<SignedCheckpoint>(var signed) ->
                        stamp(where, signed, stamped, response);
            }
        } catch (NoSuchFileException e) {
            faults.add(where, "a checkpoint and a response", "no file " + e.getFile());
        }
    }

    private void stamp(String where, SignedCheckpoint signed, byte[] stamped, byte[] response) {
        claims.add(where, signed.checkpoint().head());
        requireCovered(where, signed.checkpoint().head());
        if (policy.signatures() != null) {
            new CheckpointPolicy(policy.signatures().log())
                    .check(where, signed)
                    .forEach(faults::add);
        }
        StampTrust authorities = policy.authorities();
        if (authorities == null) {
            return;
        }
        switch (authorities.check(where, stamped, response)) {
            case StampCheck.Refused(Fault fault) -> faults.add(fault);
            case StampCheck.Stamped(var time, String authority) -> {
                Anchoring.Anchored found =
                        new Anchoring.Anchored(signed.checkpoint().head().size(), time, authority);
                if (better(found)) {
                    anchoring = found;
                }
            }
        }
    }

    private void requireCovered(String where, TreeHead stamped) {
        if (covered < stamped.size()) {
            faults.add(
                    LogDirectory.CHECKPOINT,
                    stamped.size() + " entries at least, as in " + where,
                    Long.toString(covered));
        }
    }

    private boolean better(Anchoring.Anchored found) {
        return switch (anchoring) {
            case Anchoring.NotAnchored _ -> true;
            case Anchoring.Anchored(long size, var time, _) ->
                    found.size() > size || found.size() == size && found.time().isBefore(time);
        };
    }
}
