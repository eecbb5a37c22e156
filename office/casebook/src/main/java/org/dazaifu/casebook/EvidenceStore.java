package org.dazaifu.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.dazaifu.casebook.CaseException.Code;
import org.dazaifu.ledger.Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings evidence into a case: reads every file once, from which come the hash and, unless it is
 * only referenced, the copy; then puts it on the ledger. What a stopped run had put on the ledger
 * is verified and not copied again.
 */
final class EvidenceStore {

    /** How many files go on the ledger together. */
    private static final int BATCH = 64;

    private final Path directory;
    private final CaseJournal journal;
    private final EvidenceRecord record;
    private final Supplier<Instant> clock;
    private final AcquisitionFacts facts;
    private final LongConsumer progress;
    private final List<Acquisition.Item> items = new ArrayList<>();
    private final List<Acquisition.Omitted> omitted = new ArrayList<>();
    private final List<ObjectNode> pending = new ArrayList<>();

    EvidenceStore(
            Path directory,
            CaseJournal journal,
            EvidenceRecord record,
            Supplier<Instant> clock,
            AcquisitionFacts facts,
            LongConsumer progress) {
        this.directory = directory;
        this.journal = journal;
        this.record = record;
        this.clock = clock;
        this.facts = facts;
        this.progress = progress;
    }

    Acquisition acquire(List<Path> evidence) throws CaseException, IOException {
        EvidencePlan plan = EvidencePlan.of(directory.toRealPath(), evidence);
        Files.createDirectories(directory.resolve(EvidenceRecord.DIRECTORY));
        requireSpace(plan);
        List<Path> readFrom = new ArrayList<>();
        for (EvidencePlan.Root root : plan.roots()) {
            readFrom.add(acquire(root));
        }
        for (Acquisition.Omitted left : plan.omitted()) {
            omit(left);
        }
        discardUnacknowledged();
        recordPending();
        return new Acquisition(readFrom, items, omitted);
    }

    private boolean copies() {
        return facts.mode() == AcquisitionFacts.Mode.COPY;
    }

    private void requireSpace(EvidencePlan plan) throws CaseException, IOException {
        long needed = 0;
        for (EvidencePlan.Root root : plan.roots()) {
            for (EvidencePlan.PlannedFile file : root.files()) {
                Acquisition.Item known = record.item(file.path().toString());
                needed += known == null || known.stored() == null ? file.size() : 0;
            }
        }
        long free = Files.getFileStore(directory).getUsableSpace();
        if (copies() && needed > free) {
            throw new CaseException(
                    Code.DISK_FULL,
                    "copying the evidence needs %,d bytes and %,d are free where %s is; free some, give another directory, or leave the originals in place with --reference"
                            .formatted(needed, free, directory),
                    null);
        }
    }

    /** Acquires what lies in one given thing, and says where it is to be read from. */
    private Path acquire(EvidencePlan.Root root) throws CaseException, IOException {
        String source = root.real().toString();
        Path name = root.real().getFileName();
        Path store = directory;
        String stored = "";
        if (copies()) {
            int number = number(source);
            stored = EvidenceRecord.DIRECTORY + "/" + number + "/" + (name == null ? "root" : name);
            store = directory.resolve(stored);
        }
        for (EvidencePlan.PlannedFile file : root.files()) {
            Path inside = root.real().relativize(file.path());
            boolean itself = inside.toString().isEmpty();
            String path = itself ? stored : stored + "/" + slashes(inside);
            acquire(file.path(), copies() ? path : null, itself ? remark(root) : "");
        }
        if (copies() && Files.isDirectory(root.real())) {
            Files.createDirectories(store);
        }
        return copies() ? store : root.given();
    }

    private int number(String source) throws CaseException {
        int number = record.rootNumber(source);
        if (number == 0) {
            number = record.nextRootNumber();
            record.addRoot(source, number);
            ObjectNode act = journal.act(EvidenceRecord.ACQUIRING);
            act.put("source", source);
            act.put("number", number);
            journal.record(act);
        }
        return number;
    }

    private static String slashes(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static String remark(EvidencePlan.Root root) {
        return Files.isSymbolicLink(root.given())
                ? "given as the symbolic link " + root.given()
                : "";
    }

    private void acquire(Path source, @Nullable String stored, String remark)
            throws CaseException, IOException {
        BasicFileAttributes before;
        InputStream in;
        try {
            before = EvidencePlan.attributes(source);
            in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            omit(new Acquisition.Omitted(source.toString(), Failures.reason(e)));
            return;
        }
        try (in) {
            Acquisition.Item known = known(source, stored, before);
            if (known != null) {
                items.add(known);
                return;
            }
            DurableFile.Written written = read(source, in, stored);
            if (written != null) {
                add(source, stored, before, written, remark);
            }
        }
    }

    /** What a stopped run had acquired, where its copy and the original are still the same. */
    private Acquisition.@Nullable Item known(
            Path source, @Nullable String stored, BasicFileAttributes now) throws IOException {
        Acquisition.Item known = record.item(source.toString());
        if (known == null
                || stored == null
                || !stored.equals(known.stored())
                || known.size() != now.size()
                || !known.modified().equals(now.lastModifiedTime().toInstant())) {
            return null;
        }
        Path copy = directory.resolve(stored);
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Digest found = Sha256.of(copy, progress).sha256();
        return found.equals(known.sha256()) ? known : null;
    }

    /** Reads a file to its end, copying it where it is to be stored; null where it breaks off. */
    private DurableFile.@Nullable Written read(Path source, InputStream in, @Nullable String stored)
            throws CaseException, IOException {
        Sha256 sha256 = new Sha256();
        byte[] chunk = new byte[Sha256.CHUNK];
        long size = 0;
        Path target = stored == null ? null : directory.resolve(stored);
        if (target != null && target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        try (DurableFile copy = target == null ? null : new DurableFile(target)) {
            while (true) {
                int n;
                try {
                    n = in.read(chunk);
                } catch (IOException e) {
                    omit(
                            new Acquisition.Omitted(
                                    source.toString(),
                                    "reading it broke off after "
                                            + size
                                            + " bytes: "
                                            + Failures.reason(e)));
                    return null;
                }
                if (n < 0) {
                    break;
                }
                if (copy == null) {
                    sha256.update(chunk, 0, n);
                } else {
                    copy.write(chunk, 0, n);
                }
                size += n;
                progress.accept(n);
            }
            return copy == null ? new DurableFile.Written(sha256.digest(), size) : copy.commit();
        }
    }

    private void add(
            Path source,
            @Nullable String stored,
            BasicFileAttributes before,
            DurableFile.Written written,
            String remark)
            throws CaseException, IOException {
        BasicFileAttributes after = EvidencePlan.attributes(source);
        boolean changed =
                written.size() != before.size()
                        || !after.lastModifiedTime().equals(before.lastModifiedTime());
        if (stored != null) {
            Path copy = directory.resolve(stored);
            Files.setLastModifiedTime(copy, before.lastModifiedTime());
        }
        Acquisition.Item item =
                new Acquisition.Item(
                        source.toString(),
                        stored,
                        written.size(),
                        written.sha256(),
                        before.lastModifiedTime().toInstant(),
                        before.creationTime().toMillis() == 0
                                ? null
                                : before.creationTime().toInstant(),
                        clock.get().truncatedTo(ChronoUnit.MILLIS),
                        facts,
                        changed ? "it was changed while it was read" : remark);
        items.add(item);
        record.addItem(item);
        ObjectNode act = journal.act(EvidenceRecord.ACQUIRED);
        EvidenceRecord.put(act, item);
        enqueue(act);
    }

    private void omit(Acquisition.Omitted left) throws CaseException {
        omitted.add(left);
        record.addOmitted(left);
        ObjectNode act = journal.act(EvidenceRecord.OMITTED);
        act.put("source", left.source());
        act.put("reason", left.reason());
        enqueue(act);
    }

    private void enqueue(ObjectNode act) throws CaseException {
        pending.add(act);
        if (pending.size() >= BATCH) {
            recordPending();
        }
    }

    private void recordPending() throws CaseException {
        if (!pending.isEmpty()) {
            journal.recordAll(pending);
            pending.clear();
        }
    }

    /**
     * Removes copies that a stopped run had made and not put on the ledger, and that this run does
     * not need: nobody would know what they are. Only where runs of the case put copies.
     */
    private void discardUnacknowledged() throws CaseException, IOException {
        Set<Path> known = new HashSet<>();
        for (Acquisition.Item item : record.items()) {
            if (item.stored() != null) {
                known.add(directory.resolve(item.stored()));
            }
        }
        List<Path> unknown = new ArrayList<>();
        Path evidence = directory.resolve(EvidenceRecord.DIRECTORY);
        Files.walkFileTree(
                evidence,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        Path inside = evidence.relativize(file);
                        if (inside.getNameCount() > 1
                                && isRoot(inside.getName(0).toString())
                                && !known.contains(file)) {
                            unknown.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        for (Path file : unknown) {
            Files.delete(file);
            ObjectNode act = journal.act(EvidenceRecord.DISCARDED);
            act.put("path", slashes(directory.relativize(file)));
            act.put("reason", "an unacknowledged copy that a stopped run had left");
            enqueue(act);
        }
    }

    private boolean isRoot(String name) {
        return name.matches("[1-9][0-9]{0,8}") && record.hasRootNumber(Integer.parseInt(name));
    }
}
