@NullMarked
package org.dazaifu.ledger.stamp;

import org.jspecify.annotations.NullMarked;
