@NullMarked
package org.dazaifu.casebook.milestone;

import org.jspecify.annotations.NullMarked;
