@NullMarked
package org.dazaifu.casebook.report;

import org.jspecify.annotations.NullMarked;
