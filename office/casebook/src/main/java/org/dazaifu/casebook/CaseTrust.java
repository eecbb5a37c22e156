package org.dazaifu.casebook;

import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampTrust;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verification of a case believes. None of it may come from the case's own directory.
 *
 * @param key the key of the office that kept the case, under whatever name; null where none is
 *     known, and then whoever could write to the directory could have rewritten all of it
 * @param authorities whose timestamps count; where given, there must be one; null where none is
 *     known, and then the case counts as not anchored
 */
public record CaseTrust(@Nullable VerifierKey key, @Nullable StampTrust authorities) {

    /** Nobody: only the case's files against each other. */
    public static final CaseTrust NONE = new CaseTrust(null, null);

    /** By which the ledger of a case is verified; where none is known, what the case states. */
    VerifierKey keyOf(CaseFile file) {
        return (key == null ? file.key() : key).named(CaseJournal.name(file.header().id()));
    }
}
