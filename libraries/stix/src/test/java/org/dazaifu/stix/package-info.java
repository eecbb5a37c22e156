/** Tests of STIX. */
@NullMarked
package org.dazaifu.stix;

import org.jspecify.annotations.NullMarked;
