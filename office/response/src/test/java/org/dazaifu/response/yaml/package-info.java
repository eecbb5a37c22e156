@NullMarked
package org.dazaifu.response.yaml;

import org.jspecify.annotations.NullMarked;
