package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** An archive that is read from its beginning to its end: a tar, or a ZIP within other content. */
final class StreamedArchive implements Layer {

    /** More than any tar needs for names and attributes. */
    private static final long LARGEST_HEADER = 4L << 20;

    private final String path;
    private final ContentOpener opener;
    private final Budget budget;
    private final int depth;
    private final Counted packed;
    private final ArchiveInputStream<?> archive;
    private @Nullable Unpacked member;
    private boolean any;

    StreamedArchive(Part part, Packing packing, Budget budget, ContentOpener opener) {
        this.path = part.path();
        this.opener = opener;
        this.budget = budget;
        this.depth = part.depth() + 1;
        this.packed = new Counted(part.in());
        this.archive =
                packing == Packing.TAR
                        ? new TarArchiveInputStream(packed, "UTF-8")
                        : new Zip(packed);
    }

    /** A ZIP that is not undone by a library that may be absent. */
    private static final class Zip extends ZipArchiveInputStream {

        Zip(InputStream in) {
            super(in, "UTF-8", true, false, true);
        }

        /** Not read: its member is refused by its method. */
        @Override
        protected InputStream createZstdInputStream(InputStream in) {
            return InputStream.nullInputStream();
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public Step next() throws IOException {
        if (member != null) {
            member.drain();
            member = null;
        }
        if (archive instanceof TarArchiveInputStream) {
            packed.allow(LARGEST_HEADER);
        }
        ArchiveEntry entry = archive.getNextEntry();
        packed.allow(Long.MAX_VALUE);
        if (entry == null) {
            if (!any) {
                opener.noMembers(path);
            }
            return Step.Signal.END;
        }
        budget.spendEntry();
        if (entry.isDirectory() && entry.getSize() == 0) {
            return Step.Signal.NOTHING;
        }
        any = true;
        String name = Survey.member(path, entry.getName());
        String refusal = refusal(entry);
        if (refusal != null) {
            opener.refuse(name, entry.getSize(), refusal);
            return Step.Signal.NOTHING;
        }
        Unpacked content =
                archive instanceof ZipArchiveInputStream zip
                        ? new Unpacked(zip, budget, zip::getCompressedCount, false)
                        : new Unpacked(archive, budget, () -> Long.MAX_VALUE, false);
        member = content;
        return opener.open(new Part(name, content, entry.getSize(), null, budget, depth));
    }

    /** Why a member is not read; null where it is. */
    private @Nullable String refusal(ArchiveEntry entry) {
        return switch (entry) {
            case ZipArchiveEntry zip -> ZipMembers.refusal(zip, archive.canReadEntryData(zip));
            case TarArchiveEntry tar ->
                    tar.isFile() && !tar.isLink() && !tar.isSymbolicLink()
                            ? archive.canReadEntryData(tar)
                                    ? null
                                    : "It is a sparse file of a kind that is not read."
                            : "It is a link or a device, not a file.";
            default -> null;
        };
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
