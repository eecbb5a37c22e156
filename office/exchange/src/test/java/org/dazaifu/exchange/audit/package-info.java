@NullMarked
package org.dazaifu.exchange.audit;

import org.jspecify.annotations.NullMarked;
