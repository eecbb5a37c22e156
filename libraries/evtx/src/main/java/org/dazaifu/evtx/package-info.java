/**
 * Windows event log files (EVTX): bytes to records. {@link org.dazaifu.evtx.EvtxReader} yields
 * chunks, a chunk yields records, a record is {@link org.dazaifu.evtx.Decoded} into named fields or
 * {@link org.dazaifu.evtx.Damaged}.
 */
@NullMarked
package org.dazaifu.evtx;

import org.jspecify.annotations.NullMarked;
