/** Sigma detection rules: YAML to a compiled rule set, and a rule set to matches. */
@NullMarked
package org.dazaifu.sigma;

import org.jspecify.annotations.NullMarked;
