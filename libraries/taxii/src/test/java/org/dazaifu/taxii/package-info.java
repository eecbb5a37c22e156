@NullMarked
package org.dazaifu.taxii;

import org.jspecify.annotations.NullMarked;
