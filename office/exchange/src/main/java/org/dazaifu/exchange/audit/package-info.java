/** Who did what at an exchange: a log in its database that nobody changes unnoticed. */
@NullMarked
package org.dazaifu.exchange.audit;

import org.jspecify.annotations.NullMarked;
