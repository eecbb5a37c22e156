@NullMarked
package org.dazaifu.casebook;

import org.jspecify.annotations.NullMarked;
