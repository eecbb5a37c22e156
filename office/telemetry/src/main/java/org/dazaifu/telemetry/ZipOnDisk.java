package org.dazaifu.telemetry;

import java.io.IOException;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP that is a file on disk, read by its directory in the order of its content. */
final class ZipOnDisk implements Layer {

    private final String path;
    private final ContentOpener opener;
    private final Budget budget;
    private final int depth;
    private final DiskFile file;
    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> rest;
    private boolean any;

    /**
     * @throws IOException where its directory is damaged or absent
     */
    ZipOnDisk(Part part, DiskFile file, Budget budget, ContentOpener opener) throws IOException {
        this.path = part.path();
        this.opener = opener;
        this.budget = budget;
        this.depth = part.depth() + 1;
        this.file = file;
        this.zip = ZipFile.builder().setSeekableByteChannel(file.lent()).get();
        this.rest = zip.getEntriesInPhysicalOrder();
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
        if (!rest.hasMoreElements()) {
            if (!any) {
                opener.noMembers(path);
            }
            return Step.Signal.END;
        }
        ZipArchiveEntry entry = rest.nextElement();
        budget.spendEntry();
        if (entry.isDirectory() && entry.getSize() == 0) {
            return Step.Signal.NOTHING;
        }
        any = true;
        String name = Survey.member(path, entry.getName());
        String refusal = ZipMembers.refusal(entry, zip.canReadEntryData(entry));
        if (refusal != null) {
            opener.refuse(name, entry.getSize(), refusal);
            return Step.Signal.NOTHING;
        }
        try {
            Unpacked content =
                    new Unpacked(zip.getInputStream(entry), budget, entry::getCompressedSize, true);
            return opener.open(new Part(name, content, entry.getSize(), null, budget, depth));
        } catch (DiskFailure | LimitReached e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            opener.damaged(name, entry.getSize(), e);
            return Step.Signal.NOTHING;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        file.close();
    }
}
