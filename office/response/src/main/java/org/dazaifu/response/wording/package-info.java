/** Facts, answers, conditions and measures in the words of a language. */
@NullMarked
package org.dazaifu.response.wording;

import org.jspecify.annotations.NullMarked;
