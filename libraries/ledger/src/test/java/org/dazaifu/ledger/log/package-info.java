@NullMarked
package org.dazaifu.ledger.log;

import org.jspecify.annotations.NullMarked;
