/** STIX 2.0 as STIX 2.1, with a list of everything that changed. */
@NullMarked
package org.dazaifu.stix.conversion;

import org.jspecify.annotations.NullMarked;
