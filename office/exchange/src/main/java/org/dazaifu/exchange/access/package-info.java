/** Who may do what at an exchange: accounts, their roles, and how they prove who they are. */
@NullMarked
package org.dazaifu.exchange.access;

import org.jspecify.annotations.NullMarked;
