package org.dazaifu.exchange.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The files of an SQLite database, readable and writable for their owner alone: what SQLite puts
 * beside the database gets the same permissions from it.
 */
final class DatabaseFile {

    private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

    private DatabaseFile() {}

    /** Done while nobody else, in no process, changes the tables. */
    @FunctionalInterface
    interface Alone {
        void run() throws StoreException;
    }

    static void alone(Path file, Alone work) throws StoreException {
        WITHIN_THIS_PROCESS.lock();
        try {
            make(file);
            try (FileChannel lock =
                    FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            permissions(file, "rw-------"))) {
                // Closing the channel lets it go, and so does the system when the process ends.
                lock.lock();
                work.run();
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.FAILED,
                    "the database " + file + " cannot be made or locked: " + e,
                    e);
        } finally {
            WITHIN_THIS_PROCESS.unlock();
        }
    }

    private static void make(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(directory, permissions(file, "rwx------"));
        }
        try {
            Files.createFile(file, permissions(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
