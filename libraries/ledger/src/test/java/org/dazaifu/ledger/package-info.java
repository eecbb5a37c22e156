@NullMarked
package org.dazaifu.ledger;

import org.jspecify.annotations.NullMarked;
