/**
 * What happened around a case that no log tells: who was told and when, what was asked of another
 * State, what was lost, what turned out to be true.
 */
@NullMarked
package org.dazaifu.casebook.milestone;

import org.jspecify.annotations.NullMarked;
