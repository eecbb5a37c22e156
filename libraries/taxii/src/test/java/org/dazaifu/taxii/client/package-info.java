@NullMarked
package org.dazaifu.taxii.client;

import org.jspecify.annotations.NullMarked;
