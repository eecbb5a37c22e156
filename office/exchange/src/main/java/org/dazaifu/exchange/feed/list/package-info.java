/** Plain lists of addresses, names, URLs or hashes, as they are published, and what they say. */
@NullMarked
package org.dazaifu.exchange.feed.list;

import org.jspecify.annotations.NullMarked;
