@NullMarked
package org.dazaifu.attribution.circumstance;

import org.jspecify.annotations.NullMarked;
