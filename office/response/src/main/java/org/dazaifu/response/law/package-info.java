/** Rules of law as data, and their answers in three-valued logic. */
@NullMarked
package org.dazaifu.response.law;

import org.jspecify.annotations.NullMarked;
