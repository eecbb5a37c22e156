/**
 * A tamper-evident log: what was appended cannot be changed, dropped, moved or inserted unnoticed.
 */
@NullMarked
package org.dazaifu.ledger;

import org.jspecify.annotations.NullMarked;
