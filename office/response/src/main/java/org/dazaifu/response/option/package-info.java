/** Measures as data, and which of them the facts and the law allow. */
@NullMarked
package org.dazaifu.response.option;

import org.jspecify.annotations.NullMarked;
