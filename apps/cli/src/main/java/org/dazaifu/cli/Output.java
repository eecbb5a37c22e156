package org.dazaifu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's result goes: standard output, or a file that appears under its name only when
 * it is whole.
 *
 * <p>Unlike {@link System#out} it throws when the disk is full or the reader has gone.
 */
final class Output implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final @Nullable Path target;
    private final @Nullable Path partial;
    private final OutputStream stream;

    private Output(@Nullable Path target, @Nullable Path partial, OutputStream stream) {
        this.target = target;
        this.partial = partial;
        this.stream = stream;
    }

    /** The file, or standard output where there is none. */
    static Output to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Output(
                    null,
                    null,
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(
                    null, null, new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        return new Output(
                file, partial, new BufferedOutputStream(Files.newOutputStream(partial), BUFFER));
    }

    OutputStream stream() {
        return stream;
    }

    /** Says that the result is whole; without this call, closing leaves no file. */
    void complete() throws IOException {
        stream.close();
        if (target != null && partial != null) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (partial != null) {
            Files.deleteIfExists(partial);
        }
    }
}
