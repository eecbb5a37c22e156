/** The database of an exchange: SQLite beside its other files, or PostgreSQL. */
@NullMarked
package org.dazaifu.exchange.store;

import org.jspecify.annotations.NullMarked;
