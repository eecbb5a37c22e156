/** JMH benchmarks of the hot paths; docs/performance.md says how they are run. */
@NullMarked
package org.dazaifu.benchmarks;

import org.jspecify.annotations.NullMarked;
