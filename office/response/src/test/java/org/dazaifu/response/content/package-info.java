@NullMarked
package org.dazaifu.response.content;

import org.jspecify.annotations.NullMarked;
