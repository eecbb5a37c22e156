package org.dazaifu.casebook.court;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.Note;
import org.dazaifu.ledger.note.SignatureCheck;
import org.dazaifu.ledger.note.VerifierKey;

/**
 * {@code SEAL}: the office's signature on the hash of {@code SHA256SUMS}, a C2SP signed note of
 * three lines: the form, the case, the hash.
 */
final class Seal {

    static final String FORM = "dazaifu-court/1";
    private static final String PURPOSE = "court";

    private Seal() {}

    static byte[] of(CaseReview review, Digest sums) {
        String text = text(review.header().id(), sums);
        return new Note(text, List.of(review.sign(PURPOSE, text))).bytes();
    }

    private static String text(UUID caseId, Digest sums) {
        return FORM + "\ncase " + caseId + "\nSHA256SUMS " + sums + "\n";
    }

    /** What is wrong with a seal; empty where this key sealed these hashes of this case. */
    static Optional<Fault> check(byte[] bytes, UUID caseId, Digest sums, VerifierKey office) {
        return switch (Note.parse(bytes)) {
            case Parsed.Malformed<Note>(Fault fault) -> Optional.of(fault.in(CourtArchive.SEAL));
            case Parsed.Valid<Note>(Note note) -> {
                if (!note.text().equals(text(caseId, sums)) || note.signatures().size() != 1) {
                    yield fault("a seal on case " + caseId + " and SHA256SUMS " + sums, "another");
                }
                VerifierKey key = office.named(CaseReview.signer(PURPOSE, caseId));
                yield switch (key.check(note)) {
                    case SignatureCheck.Signed _ -> Optional.<Fault>empty();
                    case SignatureCheck.Forged _ ->
                            fault("a signature by " + key.text(), "one that does not verify");
                    case SignatureCheck.Absent _ ->
                            fault("a signature by " + key.text(), "one by another key");
                };
            }
        };
    }

    private static Optional<Fault> fault(String expected, String found) {
        return Optional.of(new Fault(CourtArchive.SEAL, expected, found));
    }
}
