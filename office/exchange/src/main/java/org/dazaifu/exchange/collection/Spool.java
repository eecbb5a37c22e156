package org.dazaifu.exchange.collection;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.jspecify.annotations.Nullable;

/**
 * Objects put aside: in memory while they are few, beyond that in a file without a name. The file
 * is unlinked as soon as it is open, so the system takes it back however the process ends. Not for
 * use by several threads.
 */
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 256 << 10;

    private final Path directory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8 << 10);
    private final DataOutputStream out = new DataOutputStream(memory);
    private @Nullable FileChannel file;
    private int count;

    Spool(Path directory) {
        this.directory = directory;
    }

    void add(Prepared one) throws IOException {
        TaxiiObject object = one.object();
        out.writeUTF(object.id());
        out.writeUTF(object.type());
        out.writeUTF(object.specVersion());
        out.writeUTF(object.version().map(ObjectVersion::text).orElse(""));
        out.writeInt(one.digest().length);
        out.write(one.digest());
        out.writeInt(object.json().length);
        out.write(object.json());
        count++;
        if (memory.size() > IN_MEMORY) {
            spill();
        }
    }

    private void spill() throws IOException {
        FileChannel to = file;
        if (to == null) {
            to = open();
            file = to;
        }
        ByteBuffer bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
        memory.reset();
    }

    private FileChannel open() throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(directory);
        return FileChannel.open(
                directory.resolve("incoming-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /** All objects from the first one on; nothing is added any more. */
    Reader read() throws IOException {
        FileChannel from = file;
        if (from == null) {
            return new Reader(new ByteArrayInputStream(memory.toByteArray()));
        }
        spill();
        from.position(0);
        return new Reader(new BufferedInputStream(Channels.newInputStream(from), 64 << 10));
    }

    /** Reads what was put aside. */
    final class Reader {
        private final DataInputStream in;
        private int left = count;

        private Reader(InputStream in) {
            this.in = new DataInputStream(in);
        }

        Optional<Prepared> next() throws IOException {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            String id = in.readUTF();
            String type = in.readUTF();
            String specVersion = in.readUTF();
            Optional<ObjectVersion> version = ObjectVersion.read(in.readUTF());
            byte[] digest = bytes();
            return Optional.of(
                    new Prepared(new TaxiiObject(id, type, specVersion, version, bytes()), digest));
        }

        private byte[] bytes() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }
    }

    Path directory() {
        return directory;
    }

    /** Lets go of the file; a failure changes nothing for anybody. */
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            memory.reset();
        }
    }
}
