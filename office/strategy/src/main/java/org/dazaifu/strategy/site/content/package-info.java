/** What the public report says, before it has a form. */
@NullMarked
package org.dazaifu.strategy.site.content;

import org.jspecify.annotations.NullMarked;
