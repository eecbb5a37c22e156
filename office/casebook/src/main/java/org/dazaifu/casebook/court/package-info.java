/**
 * The file for court: evidence with its custody, offences element by element, a timeline, in an
 * archive that anyone can check.
 */
@NullMarked
package org.dazaifu.casebook.court;

import org.jspecify.annotations.NullMarked;
