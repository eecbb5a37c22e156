@NullMarked
package org.dazaifu.exchange.access;

import org.jspecify.annotations.NullMarked;
