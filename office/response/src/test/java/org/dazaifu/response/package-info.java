@NullMarked
package org.dazaifu.response;

import org.jspecify.annotations.NullMarked;
