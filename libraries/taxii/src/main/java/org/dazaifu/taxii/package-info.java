/**
 * TAXII 2.1 (OASIS Standard, 10 June 2021): what client and server have in common. Objects are JSON
 * of which only identifier, type, specification version and version are looked at.
 */
@NullMarked
package org.dazaifu.taxii;

import org.jspecify.annotations.NullMarked;
