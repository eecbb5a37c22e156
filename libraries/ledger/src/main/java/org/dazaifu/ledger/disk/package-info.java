/** Files that are on the disk, whole, before anyone is told of them. */
@NullMarked
package org.dazaifu.ledger.disk;

import org.jspecify.annotations.NullMarked;
