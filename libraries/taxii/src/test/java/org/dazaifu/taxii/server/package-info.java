@NullMarked
package org.dazaifu.taxii.server;

import org.jspecify.annotations.NullMarked;
