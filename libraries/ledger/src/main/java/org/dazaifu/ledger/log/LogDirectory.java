package org.dazaifu.ledger.log;

import java.nio.file.Path;

/** Where in a log's directory its files are. */
record LogDirectory(Path path) {

    static final String ENTRIES = "entries";
    static final String TILES = "tile";
    static final String CHECKPOINT = "checkpoint";
    static final String STAMPS = "stamps";
    static final String LOCK = "lock";

    Path entries() {
        return path.resolve(ENTRIES);
    }

    Path tiles() {
        return path.resolve(TILES);
    }

    Path checkpoint() {
        return path.resolve(CHECKPOINT);
    }

    Path stamps() {
        return path.resolve(STAMPS);
    }

    Path lock() {
        return path.resolve(LOCK);
    }
}
