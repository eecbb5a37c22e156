@NullMarked
package org.dazaifu.attribution.benchmark;

import org.jspecify.annotations.NullMarked;
