/**
 * Feeds: what others publish, fetched from them on a schedule or when somebody asks, and filed in a
 * collection for each feed.
 */
@NullMarked
package org.dazaifu.exchange.feed;

import org.jspecify.annotations.NullMarked;
