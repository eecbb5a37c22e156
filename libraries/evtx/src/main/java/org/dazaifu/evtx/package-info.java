/** Windows event log files (EVTX): bytes to records. */
@NullMarked
package org.dazaifu.evtx;

import org.jspecify.annotations.NullMarked;
