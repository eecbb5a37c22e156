/** The case as a STIX 2.1 bundle, for whoever it is shared with. */
@NullMarked
package org.dazaifu.casebook.bundle;

import org.jspecify.annotations.NullMarked;
