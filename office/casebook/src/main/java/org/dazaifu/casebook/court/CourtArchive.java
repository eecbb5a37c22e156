package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.ledger.Digest;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;

/**
 * Makes the sealed archive of a file for court; docs/court.md describes it.
 *
 * <p>Guarantees: nothing is made of a case that does not verify; that it was made, for whom, by
 * whom and why is an act on the case's ledger, and a second one its seal, both on the disk before
 * the archive has its name; memory is bounded however large the evidence is. A run that is stopped
 * may leave the acts without an archive, never an archive without the acts.
 */
public final class CourtArchive {

    static final String SEAL = "SEAL";
    static final String SUMS = "SHA256SUMS";
    static final String CONTENTS = "CONTENTS";
    static final String HOW_TO = "VERIFY.txt";
    static final String CASE = "case/";
    static final String EXPORTED = "exported";
    static final String SEALED = "sealed";
    static final String COURT = "court";
    static final String SIGHTINGS = "sightings.jsonl";

    private final CaseReview review;
    private final Path directory;
    private final LongConsumer progress;

    /**
     * For an opened case.
     *
     * @param progress is told how many bytes were read, piece by piece
     */
    public CourtArchive(CaseReview review, Path directory, LongConsumer progress) {
        this.review = review;
        this.directory = directory;
        this.progress = progress;
    }

    /** Whose offences can be asked for. */
    public static SortedSet<String> bodies(LawBook book) {
        return Offence.bodies(book);
    }

    /** Where a member of the archive comes from. */
    private sealed interface Content {
        record OfFile(Path path) implements Content {}

        record OfBytes(byte[] bytes) implements Content {}
    }

    /**
     * Makes the archive.
     *
     * @param proposed what the case's sightings indicate
     * @param facts with what people stated over it
     * @param target replaced where it exists
     * @throws CaseException where the case does not verify (nothing is recorded then), a name of
     *     its evidence cannot be in an archive, or the file system fails
     */
    public void make(
            CourtRequest request,
            LawBook book,
            Profile profile,
            Facts proposed,
            Facts facts,
            PdfFonts fonts,
            Path target)
            throws CaseException {
        try {
            make(
                    request,
                    CourtFile.of(
                            request,
                            review.custody(),
                            book,
                            profile,
                            proposed,
                            facts,
                            directory.resolve(SIGHTINGS)),
                    fonts,
                    target);
        } catch (IOException e) {
            throw review.explain(e);
        }
    }

    private void make(CourtRequest request, CourtFile file, PdfFonts fonts, Path target)
            throws CaseException, IOException {
        Map<Path, FileDigest> known = verified();
        SortedMap<String, Content> contents = new TreeMap<>();
        SortedMap<String, FileDigest> digests = new TreeMap<>();
        CourtPage page = new CourtPage(file);
        put(contents, digests, "court.html", page.html().getBytes(UTF_8));
        put(contents, digests, "court.pdf", page.pdf(fonts));
        put(contents, digests, "case-uco.jsonld", CaseUco.write(file));
        put(contents, digests, HOW_TO, VerifyText.of(file).getBytes(UTF_8));
        Path timeline = target.resolveSibling(target.getFileName() + ".timeline.partial");
        try {
            TimelineCsv.write(directory.resolve(SIGHTINGS), request.skews(), timeline);
            contents.put("timeline.csv", new Content.OfFile(timeline));
            digests.put("timeline.csv", FileDigest.read(timeline, progress));
            caseFiles(request, known, contents, digests);
            byte[] list = Sums.write(Sums.without(digests, CourtArchive::changesWithItsAct));
            review.act(EXPORTED, exported(request, FileDigest.of(list).sha256()));
            known.clear();
            caseFiles(request, known(digests, contents), contents, digests);
            put(contents, digests, CONTENTS, list);
            byte[] sums = Sums.write(digests);
            Digest sealed = FileDigest.of(sums).sha256();
            put(contents, digests, SUMS, sums);
            put(contents, digests, SEAL, Seal.of(review, sealed));
            try (ArchiveWriter archive = new ArchiveWriter(target)) {
                for (Map.Entry<String, Content> one : contents.entrySet()) {
                    try (InputStream in = open(one.getValue())) {
                        FileDigest digest = digests.get(one.getKey());
                        if (digest == null) {
                            throw new IllegalStateException(one.getKey());
                        }
                        archive.add(one.getKey(), digest, in);
                    }
                }
                Map<String, Object> act = new LinkedHashMap<>();
                act.put("what", COURT);
                act.put("sums", sealed.hex());
                review.act(SEALED, act);
                archive.commit();
            }
        } finally {
            Files.deleteIfExists(timeline);
        }
    }

    /** Digests of the whole case, each file read once; refuses one that does not verify. */
    private Map<Path, FileDigest> verified() throws CaseException {
        Map<Path, FileDigest> known = new HashMap<>();
        CaseVerification verification =
                review.verify(path -> {
                    FileDigest digest = FileDigest.read(path, progress);
                    known.put(path, digest);
                    return digest;
                });
        if (!verification.intact()) {
            throw new CaseException(
                    CaseException.Code.BROKEN,
                    "%s does not verify, so no file for court is made of it: %s%s"
                            .formatted(
                                    directory,
                                    verification.findings().getFirst().sentence(),
                                    verification.findings().size() == 1
                                            ? ""
                                            : "; and %d more (dazaifu verify shows all)"
                                                    .formatted(verification.findings().size() - 1)),
                    null);
        }
        return known;
    }

    private void caseFiles(
            CourtRequest request,
            Map<Path, FileDigest> known,
            SortedMap<String, Content> contents,
            SortedMap<String, FileDigest> digests)
            throws CaseException, IOException {
        contents.keySet().removeIf(name -> name.startsWith(CASE));
        digests.keySet().removeIf(name -> name.startsWith(CASE));
        for (Map.Entry<String, Path> one : review.files(request.withEvidence()).entrySet()) {
            String name = CASE + one.getKey();
            if (!MemberName.valid(name)) {
                throw new CaseException(
                        CaseException.Code.NAME,
                        "the name of %s would lead elsewhere, or be cut, on some system that unpacks it; make the file without the evidence (--without-evidence)"
                                .formatted(one.getKey()),
                        null);
            }
            FileDigest digest = known.get(one.getValue());
            contents.put(name, new Content.OfFile(one.getValue()));
            digests.put(name, digest == null ? FileDigest.read(one.getValue(), progress) : digest);
        }
    }

    /** What an act on the ledger does not change keeps its digest. */
    private static Map<Path, FileDigest> known(
            SortedMap<String, FileDigest> digests, SortedMap<String, Content> contents) {
        Map<Path, FileDigest> known = new HashMap<>();
        contents.forEach((name, content) -> {
            FileDigest digest = digests.get(name);
            if (content instanceof Content.OfFile(Path path)
                    && digest != null
                    && !changesWithItsAct(name)) {
                known.put(path, digest);
            }
        });
        return known;
    }

    /** The list that the act names cannot have what the act itself changes. */
    static boolean changesWithItsAct(String name) {
        return name.equals(CASE + "case.json")
                || name.startsWith(CASE + "ledger/")
                || name.equals(CONTENTS)
                || name.equals(SUMS)
                || name.equals(SEAL);
    }

    private static Map<String, Object> exported(CourtRequest request, Digest contents) {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("what", COURT);
        act.put("for", request.recipient());
        act.put("by", request.by());
        act.put("reason", request.reason());
        act.put("language", request.language().code());
        act.put("bodies", request.bodies());
        act.put("evidence", request.withEvidence());
        Map<String, String> skews = new TreeMap<>();
        request.skews().forEach((host, skew) -> skews.put(host, HostClock.written(skew)));
        act.put("skews", skews);
        act.put("contents", contents.hex());
        return act;
    }

    private static void put(
            SortedMap<String, Content> contents,
            SortedMap<String, FileDigest> digests,
            String name,
            byte[] bytes) {
        contents.put(name, new Content.OfBytes(bytes));
        digests.put(name, FileDigest.of(bytes));
    }

    private static InputStream open(Content content) throws IOException {
        return switch (content) {
            case Content.OfBytes(byte[] bytes) -> new ByteArrayInputStream(bytes);
            case Content.OfFile(Path path) -> Files.newInputStream(path);
        };
    }
}
