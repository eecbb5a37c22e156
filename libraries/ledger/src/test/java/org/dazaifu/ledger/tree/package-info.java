@NullMarked
package org.dazaifu.ledger.tree;

import org.jspecify.annotations.NullMarked;
