/**
 * MISP events as STIX 2.1 and back, with what either cannot say kept in an extension and declared.
 *
 * <p>One rule makes both ways agree: a part of an event is written in STIX, read back by the same
 * reading that strangers' objects get, and what that reading does not recover goes into the
 * extension. What STIX says counts, also after someone changed it there.
 */
@NullMarked
package org.dazaifu.sharing.misp;

import org.jspecify.annotations.NullMarked;
