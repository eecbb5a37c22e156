@NullMarked
package org.dazaifu.ledger.note;

import org.jspecify.annotations.NullMarked;
