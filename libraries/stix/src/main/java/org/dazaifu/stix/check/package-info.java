/**
 * What STIX 2.1 demands of an object and of a bundle, checked from a table of the specification;
 * every breach is told, none stops the reading.
 */
@NullMarked
package org.dazaifu.stix.check;

import org.jspecify.annotations.NullMarked;
