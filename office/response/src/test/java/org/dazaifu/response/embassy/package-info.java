@NullMarked
package org.dazaifu.response.embassy;

import org.jspecify.annotations.NullMarked;
