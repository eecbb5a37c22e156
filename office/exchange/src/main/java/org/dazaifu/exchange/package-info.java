/** What is held at the office for others and from others. */
@NullMarked
package org.dazaifu.exchange;

import org.jspecify.annotations.NullMarked;
