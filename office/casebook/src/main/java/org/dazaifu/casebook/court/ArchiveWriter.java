package org.dazaifu.casebook.court;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.court.ZipForm.Member;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.disk.DurableFile;

/**
 * Writes an archive in its one form, in memory for a chunk of it. It has its name only when it is
 * whole and on the disk.
 */
final class ArchiveWriter implements Closeable {

    private static final int CHUNK = 1 << 18;

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final OutputStream out;
    private final List<Member> members = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private String last = "";
    private long length;

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        this.partial = target.resolveSibling(target.getFileName() + DurableFile.PARTIAL);
        Files.deleteIfExists(partial);
        this.channel =
                FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK);
    }

    /**
     * Adds a member; names come in their order.
     *
     * @throws IOException where the content is not the one that was digested before
     */
    void add(String name, FileDigest digest, InputStream content) throws IOException {
        if (!MemberName.valid(name) || name.compareTo(last) <= 0) {
            throw new IllegalArgumentException("no name for the next member: " + name);
        }
        last = name;
        Member member = new Member(name, digest.size(), digest.crc32());
        offsets.add(length);
        members.add(member);
        put(ZipForm.local(member));
        MessageDigest sha256 = sha256();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
            sha256.update(chunk, 0, n);
            size += n;
            if (size > digest.size()) {
                break;
            }
            out.write(chunk, 0, n);
        }
        length += digest.size();
        if (size != digest.size() || !Digest.of(sha256.digest()).equals(digest.sha256())) {
            throw new IOException(name + " was changed while the archive was made");
        }
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        length += bytes.length;
    }

    /** Ends the archive and puts it under its name. */
    void commit() throws IOException {
        long directory = length;
        for (int i = 0; i < members.size(); i++) {
            put(ZipForm.central(members.get(i), offsets.get(i)));
        }
        put(ZipForm.end(members.size(), directory, length - directory));
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(
                partial,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Path above = target.toAbsolutePath().getParent();
        if (above != null) {
            DurableFile.force(above);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Drops the archive where it was not committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }
}
