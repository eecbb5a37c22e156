@NullMarked
package org.dazaifu.stix.conversion;

import org.jspecify.annotations.NullMarked;
