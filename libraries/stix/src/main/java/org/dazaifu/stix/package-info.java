/**
 * STIX 2.0 and 2.1: bundles read as a stream, objects that keep every property, and valid 2.1
 * objects to write.
 */
@NullMarked
package org.dazaifu.stix;

import org.jspecify.annotations.NullMarked;
