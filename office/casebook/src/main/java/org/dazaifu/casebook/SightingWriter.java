package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingJson;
import org.dazaifu.detection.SightingSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code sightings.jsonl} of a case. The file is in its place only after {@link #commit}; a
 * file of an earlier run stays until then.
 *
 * <p>Paths of copies within the case are written relative to the case directory, so that they stay
 * true wherever it is carried.
 */
public final class SightingWriter implements SightingSink, AutoCloseable {

    private final Path directory;
    private final String prefix;
    private final DurableFile file;
    private final SightingJson lines;
    private final ExampleCollector examples = new ExampleCollector();
    private long count;
    private DurableFile.@Nullable Written written;

    SightingWriter(Path directory, Path target) throws IOException {
        this.directory = directory;
        this.prefix = directory + directory.getFileSystem().getSeparator();
        this.file = new DurableFile(target);
        this.lines = new SightingJson(file);
    }

    @Override
    public void accept(Sighting sighting) throws IOException {
        Sighting relative = relative(sighting);
        lines.accept(relative);
        examples.accept(relative);
        count++;
    }

    /** How many sightings were written. */
    public long count() {
        return count;
    }

    /**
     * Puts the file in its place, durably. Nothing can be written afterwards.
     *
     * @throws CaseException where the disk refuses, such as a full one
     */
    public void commit() throws CaseException {
        try {
            lines.flush();
            written = file.commit();
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Drops what was written where it was not committed. */
    @Override
    public void close() throws CaseException {
        try {
            file.close();
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** The file, or null where it was not committed. */
    DurableFile.@Nullable Written written() {
        return written;
    }

    List<RuleExamples> examples() {
        return examples.examples();
    }

    private Sighting relative(Sighting sighting) {
        if (!sighting.file().startsWith(prefix)) {
            return sighting;
        }
        return new Sighting(
                sighting.number(),
                sighting.rule(),
                sighting.title(),
                sighting.level(),
                sighting.techniques(),
                sighting.tags(),
                sighting.time(),
                sighting.file().substring(prefix.length()),
                sighting.record(),
                sighting.host(),
                sighting.fields());
    }
}
