/** Pages as PDF: the same bytes for the same input, every character shown by an embedded font. */
@NullMarked
package org.dazaifu.casebook.pdf;

import org.jspecify.annotations.NullMarked;
