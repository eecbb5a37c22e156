@NullMarked
package org.dazaifu.casebook.bundle;

import org.jspecify.annotations.NullMarked;
