/** The house's rules, as tests. */
@NullMarked
package org.dazaifu.architecture;

import org.jspecify.annotations.NullMarked;
