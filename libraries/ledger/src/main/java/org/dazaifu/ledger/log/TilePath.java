package org.dazaifu.ledger.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile: C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles".
 *
 * @param level 0 holds the hashes of entries; each higher one those of full tiles of the one below
 * @param index the zero-based place within the level
 * @param width how many hashes it has; 256 for a full one
 */
record TilePath(int level, long index, int width) {

    /** The highest level that a tree of less than 2^63 entries has. */
    static final int MAX_LEVEL = 7;

    private static final Pattern FORM =
            Pattern.compile("tile/(\\d)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/(\\d{1,3}))?");

    TilePath {
        if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > Tile.WIDTH) {
            throw new IllegalArgumentException(
                    "no tile: level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    static TilePath full(int level, long index) {
        return new TilePath(level, index, Tile.WIDTH);
    }

    /** Reads a path; only the one form that the tile has is one. */
    static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String width = matcher.group(3);
        try {
            TilePath read =
                    new TilePath(
                            Integer.parseInt(matcher.group(1)),
                            Long.parseLong(matcher.group(2).replaceAll("[x/]", "")),
                            width == null ? Tile.WIDTH : Integer.parseInt(width));
            return read.toString().equals(path) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isFull() {
        return width == Tile.WIDTH;
    }

    /** The path below the log's directory, with slashes. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long above = index / 1000; above > 0; above /= 1000) {
            path.insert(0, "x%03d/".formatted(above % 1000));
        }
        path.insert(0, "tile/" + level + "/");
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }
}
