/**
 * What cases release, in the collections of their audiences, and who fetched it. What an audience
 * has of a case is put in as a whole, each time that it changes.
 */
@NullMarked
package org.dazaifu.exchange.publication;

import org.jspecify.annotations.NullMarked;
