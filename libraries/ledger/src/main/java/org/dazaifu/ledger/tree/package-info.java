/**
 * The Merkle tree of RFC 6962, section 2.1: hashes, heads, and proofs of inclusion and consistency.
 */
@NullMarked
package org.dazaifu.ledger.tree;

import org.jspecify.annotations.NullMarked;
