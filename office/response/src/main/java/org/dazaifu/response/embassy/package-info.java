/**
 * The files for the embassy: a démarche and a public attribution statement, as drafts made of
 * released facts only.
 */
@NullMarked
package org.dazaifu.response.embassy;

import org.jspecify.annotations.NullMarked;
