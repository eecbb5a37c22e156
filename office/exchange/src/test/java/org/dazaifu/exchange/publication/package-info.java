@NullMarked
package org.dazaifu.exchange.publication;

import org.jspecify.annotations.NullMarked;
