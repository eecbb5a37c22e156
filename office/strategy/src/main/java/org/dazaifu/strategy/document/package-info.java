/**
 * A national strategy as people write it: strategy.yaml and its translations, read whole or refused
 * with all that is wrong.
 */
@NullMarked
package org.dazaifu.strategy.document;

import org.jspecify.annotations.NullMarked;
