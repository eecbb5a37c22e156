@NullMarked
package org.dazaifu.exchange.feed;

import org.jspecify.annotations.NullMarked;
