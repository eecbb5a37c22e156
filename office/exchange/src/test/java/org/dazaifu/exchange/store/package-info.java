@NullMarked
package org.dazaifu.exchange.store;

import org.jspecify.annotations.NullMarked;
