/** Tests of patterns. */
@NullMarked
package org.dazaifu.stix.pattern;

import org.jspecify.annotations.NullMarked;
