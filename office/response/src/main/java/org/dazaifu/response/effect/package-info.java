/** What an incident did: every effect with its value and where that comes from, or unknown. */
@NullMarked
package org.dazaifu.response.effect;

import org.jspecify.annotations.NullMarked;
