package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;

/**
 * The tiles of a log on the disk, each a file under its C2SP path. Computed from the entries; they
 * can be made anew.
 */
final class TileStore {

    private final Path directory;
    private final Set<Path> touched = new LinkedHashSet<>();

    TileStore(Path directory) {
        this.directory = directory;
    }

    /** Reads a tile. */
    Parsed<Tile> read(TilePath path) throws IOException {
        try {
            return Tile.parse(path.toString(), path.width(), Files.readAllBytes(file(path)));
        } catch (NoSuchFileException e) {
            return Parsed.malformed(path.toString(), "a tile", "no file");
        }
    }

    /** Reads a partial tile, or as much of the full one that took its place. */
    Parsed<Tile> readOrFull(TilePath path) throws IOException {
        if (Files.exists(file(path))) {
            return read(path);
        }
        return read(TilePath.full(path.level(), path.index()))
                .then(full -> new Parsed.Valid<>(full.first(path.width())));
    }

    /** Writes a tile; it is there for certain once {@link #force} returned. */
    void write(TilePath path, Tile tile) throws IOException {
        Path file = file(path);
        Path parent = parent(file);
        DurableFile.makeDirectories(parent);
        DurableFile.writeOnly(file, tile.bytes());
        touched.add(parent);
    }

    /** Forces the directories of what was written. */
    void force() throws IOException {
        for (Path parent : touched) {
            DurableFile.force(parent);
        }
        touched.clear();
    }

    /** Removes the partial tiles of a tile that is full and on the disk. */
    void removePartials(TilePath full) throws IOException {
        Path partials = partials(full);
        if (Files.isDirectory(partials)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(partials)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(partials);
        }
    }

    /** The directory of the partial tiles at the place of a full one. */
    Path partials(TilePath full) {
        Path file = file(full);
        return file.resolveSibling(file.getFileName() + ".p");
    }

    private Path file(TilePath path) {
        return directory.resolve(path.toString());
    }

    private Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? directory : parent;
    }
}
