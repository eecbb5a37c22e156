package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file opened for reading, whose failures can be told from those of its content. */
final class DiskFile implements SeekableByteChannel {

    private final SeekableByteChannel file;
    private final boolean closes;

    private DiskFile(SeekableByteChannel file, boolean closes) {
        this.file = file;
        this.closes = closes;
    }

    /**
     * @throws IOException where the file system refuses; not yet a {@link DiskFailure}, as nothing
     *     has been read
     */
    static DiskFile open(Path path) throws IOException {
        return new DiskFile(Files.newByteChannel(path, StandardOpenOption.READ), true);
    }

    /** The same file, for a library that closes what it could not use: it stays open. */
    DiskFile lent() {
        return new DiskFile(file, false);
    }

    /** The content from the present position on. */
    InputStream stream() {
        return Channels.newInputStream(this);
    }

    @Override
    public int read(ByteBuffer to) throws DiskFailure {
        try {
            return file.read(to);
        } catch (IOException e) {
            throw new DiskFailure(e);
        }
    }

    @Override
    public long position() throws DiskFailure {
        try {
            return file.position();
        } catch (IOException e) {
            throw new DiskFailure(e);
        }
    }

    @Override
    public SeekableByteChannel position(long position) throws DiskFailure {
        try {
            file.position(position);
            return this;
        } catch (IOException e) {
            throw new DiskFailure(e);
        }
    }

    @Override
    public long size() throws DiskFailure {
        try {
            return file.size();
        } catch (IOException e) {
            throw new DiskFailure(e);
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (closes) {
            file.close();
        }
    }
}
