@NullMarked
package org.dazaifu.sharing.output;

import org.jspecify.annotations.NullMarked;
