/** Timestamps of RFC 3161: an authority's word that something existed at a time. */
@NullMarked
package org.dazaifu.ledger.stamp;

import org.jspecify.annotations.NullMarked;
