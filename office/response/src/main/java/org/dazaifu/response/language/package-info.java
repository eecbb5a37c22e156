/** What the office says, in the languages of those who read it. */
@NullMarked
package org.dazaifu.response.language;

import org.jspecify.annotations.NullMarked;
