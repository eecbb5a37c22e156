@NullMarked
package org.dazaifu.exchange.collection;

import org.jspecify.annotations.NullMarked;
