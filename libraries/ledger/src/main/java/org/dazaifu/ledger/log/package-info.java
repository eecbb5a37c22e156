/**
 * A tamper-evident log in a directory: entries on lines, their tree's hashes in tiles (C2SP
 * tlog-tiles), a signed checkpoint and timestamps. docs/ledger.md describes the directory.
 */
@NullMarked
package org.dazaifu.ledger.log;

import org.jspecify.annotations.NullMarked;
