@NullMarked
package org.dazaifu.exchange.feed.list;

import org.jspecify.annotations.NullMarked;
