/**
 * Collections of objects and what is filed in them: a store for a TAXII server, and ways in for the
 * office's own writers, who bring their transaction along.
 */
@NullMarked
package org.dazaifu.exchange.collection;

import org.jspecify.annotations.NullMarked;
