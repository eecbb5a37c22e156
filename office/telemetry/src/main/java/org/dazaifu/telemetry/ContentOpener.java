package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.dazaifu.telemetry.Layer.Step;

/** Recognises content and opens it: as a log, as an archive, or not at all, which it notes. */
final class ContentOpener {

    /** How much memory an XZ file may ask for; the usual presets need no more. */
    private static final int XZ_MEMORY_KIB = 128 << 10;

    private final Survey survey;

    ContentOpener(Survey survey) {
        this.survey = survey;
    }

    /** Notes that something could not be opened. */
    void notReadable(String path, String sentence) {
        survey.skip(path, -1, Unread.Reason.NOT_READABLE, sentence);
    }

    /** Notes a member that its archive does not let be read. */
    void refuse(String path, long size, String sentence) {
        survey.skip(path, size, Unread.Reason.DAMAGED_ARCHIVE, sentence);
    }

    /** Notes an archive without files. */
    void noMembers(String path) {
        survey.skip(
                path, -1, Unread.Reason.EMPTY, "It is an archive with no member that is a file.");
    }

    /** Notes something whose packing is damaged. */
    void damaged(String path, long size, Exception failure) {
        survey.skip(path, size, Unread.Reason.DAMAGED_ARCHIVE, Damage.sentence(failure));
    }

    /** Opens a file on disk. */
    Step file(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            notReadable(path.toString(), "It is a device, a socket or a pipe, not a file.");
            return Step.Signal.NOTHING;
        }
        DiskFile file;
        long size;
        try {
            file = DiskFile.open(path);
            size = file.size();
        } catch (AccessDeniedException e) {
            notReadable(
                    path.toString(), "It may not be read by you. Ask its owner for permission.");
            return Step.Signal.NOTHING;
        } catch (IOException e) {
            notReadable(path.toString(), "It could not be opened (" + e.getMessage() + ").");
            return Step.Signal.NOTHING;
        }
        return open(new Part(path.toString(), file.stream(), size, file, null, 0));
    }

    /** Opens content; what cannot be opened is noted, and its stream closed. */
    Step open(Part part) throws IOException {
        Step step = Step.Signal.NOTHING;
        try {
            step = recognised(part);
        } catch (DiskFailure e) {
            throw e;
        } catch (LimitReached e) {
            if (e.wholeArchive() != null) {
                throw e;
            }
            survey.skip(part.path(), part.size(), Unread.Reason.LIMIT, e.sentence());
        } catch (IOException | RuntimeException e) {
            damaged(part.path(), part.size(), e);
        } finally {
            if (step == Step.Signal.NOTHING) {
                part.in().close();
            }
        }
        return step;
    }

    private Step recognised(Part part) throws IOException {
        Head head = Head.of(part.in());
        return switch (Content.of(head, part.path())) {
            case Content.Json json -> {
                SourceFile source = new SourceFile(part.path(), json.kind());
                JsonLog log =
                        new JsonLog(source, survey.enter(source), survey.names(), json.clocks());
                yield new Step.Inner(
                        new JsonLayer(
                                log,
                                json.framing(),
                                json.charset().decoded(head.stream()),
                                part.budget()));
            }
            case Content.Evtx evtx -> {
                SourceFile source = new SourceFile(part.path(), LogKind.EVTX);
                yield new Step.Inner(
                        new EvtxLayer(source, survey.enter(source), head.stream(), part.budget()));
            }
            case Content.Packed packed -> unpacked(part, packed.packing(), head);
            case Content.Unknown unknown -> {
                if (head.failure() != null) {
                    throw head.failure();
                }
                survey.skip(part.path(), part.size(), unknown.reason(), unknown.sentence());
                yield Step.Signal.NOTHING;
            }
        };
    }

    private Step unpacked(Part part, Packing packing, Head head) throws IOException {
        ReadingLimits limits = survey.limits();
        if (part.depth() >= limits.depth()) {
            survey.skip(
                    part.path(),
                    part.size(),
                    Unread.Reason.LIMIT,
                    "It lies within %d archives, as deep as archives are read. Unpack it and name what is inside."
                            .formatted(part.depth()));
            return Step.Signal.NOTHING;
        }
        Budget budget =
                part.budget() != null
                        ? part.budget()
                        : new Budget(part.path(), part.size(), limits);
        DiskFile file = part.file();
        if (packing == Packing.ZIP && file != null && ZipDirectory.isReadable(file)) {
            try {
                return new Step.Inner(new ZipOnDisk(part, file, budget, this));
            } catch (DiskFailure e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                file.position(head.bytes().length);
            }
        }
        Part whole = new Part(part.path(), head.stream(), part.size(), null, budget, part.depth());
        return switch (packing) {
            case ZIP, TAR -> new Step.Inner(new StreamedArchive(whole, packing, budget, this));
            case GZIP, BZIP2, XZ -> {
                Counted packed = new Counted(whole.in());
                InputStream content =
                        new Unpacked(decompressed(packing, packed), budget, packed::count, true);
                yield open(new Part(part.path(), content, -1, null, budget, part.depth() + 1));
            }
        };
    }

    private static InputStream decompressed(Packing packing, InputStream in) throws IOException {
        return switch (packing) {
            case GZIP -> new GzipCompressorInputStream(in, true);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZCompressorInputStream(in, true, XZ_MEMORY_KIB);
            case ZIP, TAR -> throw new IllegalArgumentException(packing + " is an archive");
        };
    }
}
