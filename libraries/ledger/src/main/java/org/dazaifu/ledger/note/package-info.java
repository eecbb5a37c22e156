/**
 * Signed notes, checkpoints and cosignatures as C2SP specifies them (signed-note, tlog-checkpoint,
 * tlog-cosignature), with Ed25519 keys.
 */
@NullMarked
package org.dazaifu.ledger.note;

import org.jspecify.annotations.NullMarked;
