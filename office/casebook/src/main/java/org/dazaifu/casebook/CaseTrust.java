package org.dazaifu.casebook;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampTrust;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a verification of a case believes. None of it may come from the case's own directory.
 *
 * @param key the key of the office that kept the case, under whatever name; null where none is
 *     known, and then whoever could write to the directory could have rewritten all of it
 * @param authorities whose timestamps count; where given, there must be one; null where none is
 *     known, and then the case counts as not anchored
 * @param witnesses whose cosignatures count
 * @param quorum how many of them there must be
 */
public record CaseTrust(
        @Nullable VerifierKey key,
        @Nullable StampTrust authorities,
        Set<VerifierKey> witnesses,
        int quorum) {

    /** Nobody: only the case's files against each other. */
    public static final CaseTrust NONE = new CaseTrust(null, null);

    public CaseTrust {
        witnesses = Set.copyOf(witnesses);
    }

    /** Without witnesses. */
    public CaseTrust(@Nullable VerifierKey key, @Nullable StampTrust authorities) {
        this(key, authorities, Set.of(), 0);
    }

    /** Whose signatures the ledger of a case must have. */
    CheckpointPolicy signatures(CaseFile file) {
        return new CheckpointPolicy(keyOf(file), witnesses, quorum);
    }

    /**
     * Who must have sealed something of a case.
     *
     * @param caseId as {@code case.json} states it
     * @param key the office's; where none is known, the one that the case states
     */
    public record Sealer(UUID caseId, VerifierKey key) {}

    /** Who must have sealed something, by the text of its {@code case.json}; empty where none. */
    public Optional<Sealer> sealer(String caseFile) {
        try {
            ObjectNode file = Json.parse(caseFile);
            UUID id = UUID.fromString(file.path("id").asString(""));
            VerifierKey sealer =
                    key == null
                            ? VerifierKey.parse(file.path("ledger").path("key").asString(""))
                                    .orElseThrow()
                            : key;
            return Optional.of(new Sealer(id, sealer));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By which the ledger of a case is verified; where none is known, what the case states. */
    VerifierKey keyOf(CaseFile file) {
        return (key == null ? file.key() : key).named(CaseJournal.name(file.header().id()));
    }
}
