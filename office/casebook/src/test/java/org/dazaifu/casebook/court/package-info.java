@NullMarked
package org.dazaifu.casebook.court;

import org.jspecify.annotations.NullMarked;
