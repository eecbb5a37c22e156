/** The report of a case: one page for people, which nothing in the evidence can break. */
@NullMarked
package org.dazaifu.casebook.report;

import org.jspecify.annotations.NullMarked;
