package org.dazaifu.casebook.court;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.SmallCase;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.response.Library;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.Profile;

/** Files for court of a small case, and their members taken apart and put together again. */
final class SmallFile {

    static final Library LIBRARY = Library.shipped();
    static final Instant MADE = Instant.parse("2026-06-01T00:00:00Z");

    private SmallFile() {}

    static CourtRequest request(boolean withEvidence, Map<String, Duration> skews) {
        return new CourtRequest(
                Language.ENGLISH,
                List.of("jp"),
                withEvidence,
                "A <court>",
                "Abe",
                "complaint & charge",
                new TreeMap<>(skews),
                MADE);
    }

    static Facts proposed() {
        return Facts.of(
                List.of(
                        new Fact(
                                "act.over_network",
                                new FactValue.Flag(true),
                                new FactSource.Sightings(
                                        List.of(1L, 2L), List.of("it was seen")))));
    }

    static Facts facts() {
        return proposed()
                .with(
                        new Fact(
                                "act.without_right",
                                new FactValue.Flag(true),
                                new FactSource.Person("Sato", "asked", null)));
    }

    /** Makes the archive of a case. */
    static Path make(Path directory, Path target, boolean withEvidence)
            throws CaseException, IOException {
        try (CaseReview review = CaseReview.open(directory, SmallCase.KEY)) {
            if (review.custody().acts().stream().noneMatch(act -> act.name().equals("stated"))) {
                FactSource.Person sato = new FactSource.Person("Sato", "asked", null);
                review.state(new Fact("act.without_right", new FactValue.Flag(true), sato), sato);
                review.complete(List.of());
            }
            new CourtArchive(review, directory, _ -> {})
                    .make(
                            request(withEvidence, Map.of()),
                            LIBRARY.law(),
                            Profile.NONE,
                            proposed(),
                            facts(),
                            PdfFonts.shipped(),
                            target);
        }
        return target;
    }

    /** All members of an archive. */
    static SortedMap<String, byte[]> members(Path archive) throws IOException {
        SortedMap<String, FileDigest> names = ArchiveReader.read(archive, Set.of()).members();
        return new TreeMap<>(ArchiveReader.read(archive, names.keySet()).kept());
    }

    /** A member that is there. */
    static byte[] member(Map<String, byte[]> members, String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    /** What was found of the case in an archive. */
    static CaseVerification custody(CourtVerification found) {
        return Objects.requireNonNull(found.custody());
    }

    /** An archive in the right form with whatever members. */
    static Path write(Path target, SortedMap<String, byte[]> members) throws IOException {
        Files.deleteIfExists(target);
        try (ArchiveWriter archive = new ArchiveWriter(target)) {
            for (Map.Entry<String, byte[]> one : members.entrySet()) {
                archive.add(
                        one.getKey(),
                        FileDigest.of(one.getValue()),
                        new ByteArrayInputStream(one.getValue()));
            }
            archive.commit();
        }
        return target;
    }
}
