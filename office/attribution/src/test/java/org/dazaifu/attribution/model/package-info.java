@NullMarked
package org.dazaifu.attribution.model;

import org.jspecify.annotations.NullMarked;
