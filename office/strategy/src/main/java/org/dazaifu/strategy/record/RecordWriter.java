package org.dazaifu.strategy.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.strategy.document.StrategyFiles;

/**
 * Adds lines to a strategy's record and changes nothing that is there.
 *
 * <p>When {@link #append} returns, the line is on the disk. Writers on one machine wait for each
 * other. A line that an earlier crash left torn stays as it is, told by the reader, and the new one
 * begins on a line of its own.
 */
public final class RecordWriter {

    private final Path directory;

    /** For the strategy in this directory. */
    public RecordWriter(Path strategy) {
        directory = strategy.resolve(StrategyFiles.RECORD);
    }

    /** An entry as the line that {@link #append} adds. */
    public static String line(Entry entry) {
        return RecordLine.of(entry);
    }

    /** Adds a line; returns the file in which it now stands. */
    public Path append(Entry entry) throws IOException {
        Path file = directory.resolve(fileOf(entry));
        append(file, RecordLine.of(entry) + "\n");
        return file;
    }

    /** Adds lines of one kind together: after a crash, all of them are there up to some line. */
    public void appendAll(List<? extends Entry> entries) throws IOException {
        Map<Path, StringBuilder> lines = new LinkedHashMap<>();
        for (Entry one : entries) {
            lines.computeIfAbsent(directory.resolve(fileOf(one)), _ -> new StringBuilder())
                    .append(RecordLine.of(one))
                    .append('\n');
        }
        for (Map.Entry<Path, StringBuilder> file : lines.entrySet()) {
            append(file.getKey(), file.getValue().toString());
        }
    }

    private void append(Path file, String lines) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the lock on " + file + " was lost");
            }
            String start = endsInALine(channel) ? "" : "\n";
            ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsInALine(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, size - 1);
        return last.get(0) == '\n';
    }

    private static String fileOf(Entry entry) {
        return switch (entry) {
            case MeasureReport _ -> "measures.jsonl";
            case TypedFigure _ -> "figures.jsonl";
            case Correction _ -> "corrections.jsonl";
            case ReadinessReport _ -> "readiness.jsonl";
        };
    }
}
