/**
 * A TAXII 2.1 client that trusts no server: every answer is bounded in size, time and number, every
 * address is checked before anything is sent to it, and a pull that was broken off goes on where it
 * was. {@link org.dazaifu.taxii.client.TaxiiClient} is the way in.
 */
@NullMarked
package org.dazaifu.taxii.client;

import org.jspecify.annotations.NullMarked;
