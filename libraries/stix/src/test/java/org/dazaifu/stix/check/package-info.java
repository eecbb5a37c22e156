@NullMarked
package org.dazaifu.stix.check;

import org.jspecify.annotations.NullMarked;
