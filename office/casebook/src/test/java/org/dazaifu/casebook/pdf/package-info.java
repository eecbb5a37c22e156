@NullMarked
package org.dazaifu.casebook.pdf;

import org.jspecify.annotations.NullMarked;
