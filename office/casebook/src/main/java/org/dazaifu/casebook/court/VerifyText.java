package org.dazaifu.casebook.court;

import org.dazaifu.casebook.CaseHeader;

/** {@code VERIFY.txt}: how to check an archive without this program. */
final class VerifyText {

    private static final String TEXT =
            """
            How to check this file for court
            ================================
            Case %1$s, "%2$s", by %3$s. Marked %4$s.

            With the program:  dazaifu verify FILE.zip --key KEY
            KEY is the public key of the office that made it. Get it from that office, not from here.

            With usual tools alone:

            1. Every byte. Unpack into an empty directory, go there, and run
                 sha256sum -c SHA256SUMS
               It covers every file but itself and SEAL. There must be no other file.

            2. Who sealed it. SEAL is a C2SP signed note (c2sp.org/signed-note): three lines, an empty
               line, a signature (Ed25519). Its third line is the hash of SHA256SUMS:
                 sha256sum SHA256SUMS; sed -n 3p SEAL
               Verify the signature with any C2SP signed-note tool and the office's key, under the name
                 dazaifu/court/%1$s

            3. The ledger. case/ledger/entries has a line an act: its hash, a space, the act. Every hash:
                 while IFS= read -r line; do
                   test "$(printf '\\0%%s' "${line#* }" | sha256sum | cut -d' ' -f1)" = "${line%%%% *}" || echo "broken: $line"
                 done < case/ledger/entries
               The root of the tree, which the third line of case/ledger/checkpoint gives in base64:
                 cut -c1-64 case/ledger/entries > level
                 while test "$(wc -l < level)" -gt 1; do
                   paste -d' ' - - < level | while read -r left right; do
                     if test -n "$right"; then printf '01%%s%%s' "$left" "$right" | xxd -r -p | sha256sum | cut -d' ' -f1
                     else echo "$left"; fi
                   done > next; mv next level
                 done
                 xxd -r -p level | base64; sed -n 2,3p case/ledger/checkpoint
               The checkpoint is a C2SP signed note too, under the name dazaifu/case/%1$s
               A timestamp, where there is one:
                 openssl ts -verify -in case/ledger/stamps/1/response.tsr -data case/ledger/stamps/1/checkpoint -CAfile ROOT.pem

            4. Custody. In case/ledger/entries an act "acquired" has the SHA-256 of each file of evidence as
               it was acquired; it is the one that sha256sum gives of the file in case/evidence today. The
               last act "exported" has in "contents" the SHA-256 of CONTENTS, the hashes of everything here
               that existed before that act.

            What this does not show
            -----------------------
            Hashes show that evidence is what was acquired, not that what was acquired is true. Whoever has
            the office's key can make another case, up to what an authority has stamped. A sighting says that
            an event has the form that a rule describes, not that it was malicious.%5$s
            """;

    private VerifyText() {}

    static String of(CourtFile file) {
        CaseHeader header = file.custody().header();
        return TEXT.formatted(
                header.id(),
                header.title().replace('\n', ' '),
                header.producer().replace('\n', ' '),
                header.marking().label(),
                file.request().withEvidence()
                        ? ""
                        : "\nThis file was made without the evidence: nothing here shows that it is intact.");
    }
}
