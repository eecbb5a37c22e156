package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies a file for court without unpacking it: every byte of the archive is read once, in order,
 * and must be where its form has it; then hashes, seal, and the case within must agree.
 */
public final class CourtVerifier {

    private static final String LEDGER = CourtArchive.CASE + "ledger/entries";
    private static final int FIRST = 100;

    private final Path archive;
    private final CaseTrust trust;
    private final List<Fault> faults = new ArrayList<>();

    private CourtVerifier(Path archive, CaseTrust trust) {
        this.archive = archive;
        this.trust = trust;
    }

    /**
     * Verifies an archive and changes nothing.
     *
     * @param trust whose seal and signatures count; none of it may come from the archive
     * @throws IOException where it cannot be read; what does not verify is returned
     */
    public static CourtVerification verify(Path archive, CaseTrust trust) throws IOException {
        return new CourtVerifier(archive, trust).run();
    }

    private CourtVerification run() throws IOException {
        ArchiveReader read =
                ArchiveReader.read(
                        archive,
                        Set.of(
                                CourtArchive.SUMS,
                                CourtArchive.SEAL,
                                CourtArchive.CONTENTS,
                                CourtArchive.CASE + "case.json",
                                LEDGER));
        long bytes = read.members().values().stream().mapToLong(FileDigest::size).sum();
        if (read.fault().isPresent()) {
            // What follows the first wrong byte may be anything.
            faults.add(read.fault().get());
            return new CourtVerification(read.members().size(), bytes, faults, null, null);
        }
        sums(read, CourtArchive.SUMS, name -> isOutside(name));
        Optional<Act> act = act(read);
        act.ifPresent(one -> contents(read, one));
        VerifierKey key = seal(read);
        CaseVerification custody = custody(read, act.map(Act::evidence).orElse(true));
        return new CourtVerification(read.members().size(), bytes, faults, custody, key);
    }

    private static boolean isOutside(String name) {
        return name.equals(CourtArchive.SUMS) || name.equals(CourtArchive.SEAL);
    }

    /** Whether a list of hashes has all members but some, and each with its hash. */
    private void sums(ArchiveReader read, String list, Predicate<String> outside) {
        byte[] bytes = read.kept().get(list);
        Optional<SortedMap<String, Digest>> sums =
                bytes == null ? Optional.empty() : Sums.read(bytes);
        if (sums.isEmpty()) {
            fault(list, "a list of hashes in the form of sha256sum", "none");
            return;
        }
        SortedMap<String, FileDigest> members = Sums.without(read.members(), outside);
        for (Map.Entry<String, Digest> one : sums.get().entrySet()) {
            FileDigest found = members.remove(one.getKey());
            if (found == null) {
                fault(one.getKey(), "a file with SHA-256 " + one.getValue(), "no file");
            } else if (!found.sha256().equals(one.getValue())) {
                fault(
                        one.getKey(),
                        "SHA-256 " + one.getValue() + ", as " + list + " says",
                        "SHA-256 " + found.sha256());
            }
        }
        members.keySet()
                .forEach(name -> fault(name, "no file, as " + list + " has none", "a file"));
    }

    /** The act by which this archive was made. */
    private record Act(String contents, boolean evidence) {}

    private Optional<Act> act(ArchiveReader read) {
        byte[] ledger = read.kept().get(LEDGER);
        Act last = null;
        if (ledger != null) {
            for (String line : new String(ledger, UTF_8).split("\n")) {
                JsonNode act = parse(line.substring(Math.min(line.length(), 65)));
                if (act.path("act").asString("").equals(CourtArchive.EXPORTED)
                        && act.path("what").asString("").equals(CourtArchive.COURT)) {
                    last =
                            new Act(
                                    act.path("contents").asString(""),
                                    act.path("evidence").asBoolean(true));
                }
            }
        }
        if (last == null) {
            fault(LEDGER, "an act by which this file was made", "none");
        }
        return Optional.ofNullable(last);
    }

    private static JsonNode parse(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private void contents(ArchiveReader read, Act act) {
        FileDigest list = read.members().get(CourtArchive.CONTENTS);
        if (list == null || !list.sha256().hex().equals(act.contents())) {
            fault(
                    CourtArchive.CONTENTS,
                    "SHA-256 " + act.contents() + ", as the ledger says",
                    list == null ? "no file" : "SHA-256 " + list.sha256());
        }
        sums(read, CourtArchive.CONTENTS, CourtArchive::changesWithItsAct);
    }

    private @Nullable VerifierKey seal(ArchiveReader read) throws IOException {
        byte[] seal = read.kept().get(CourtArchive.SEAL);
        byte[] file = read.kept().get(CourtArchive.CASE + "case.json");
        FileDigest sums = read.members().get(CourtArchive.SUMS);
        if (seal == null || file == null || sums == null) {
            fault(CourtArchive.SEAL, "a seal on SHA256SUMS and a case that it is for", "none");
            return null;
        }
        Optional<CaseTrust.Sealer> sealer = trust.sealer(new String(file, UTF_8));
        if (sealer.isEmpty()) {
            fault(CourtArchive.CASE + "case.json", "a case with a key", "none");
            return null;
        }
        Seal.check(seal, sealer.get().caseId(), sums.sha256(), sealer.get().key())
                .ifPresent(faults::add);
        return sealer.get().key();
    }

    private @Nullable CaseVerification custody(ArchiveReader read, boolean withEvidence)
            throws IOException {
        Map<String, FileDigest> known = new TreeMap<>(read.members());
        try (FileSystem inside = FileSystems.newFileSystem(archive)) {
            return CaseDirectory.verifyCopy(
                    inside.getPath("/case"),
                    trust,
                    path -> {
                        String name = path.normalize().toString().substring(1);
                        FileDigest digest = known.get(name);
                        if (digest == null) {
                            throw new IOException("the archive has no " + name);
                        }
                        return digest;
                    },
                    withEvidence);
        } catch (CaseException e) {
            fault(CourtArchive.CASE, "a case", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void fault(String where, String expected, String found) {
        if (faults.size() < FIRST) {
            faults.add(new Fault(where, expected, found));
        }
    }
}
