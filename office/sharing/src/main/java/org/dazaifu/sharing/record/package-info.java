/** What of a kept case is shared, and the record of each release on its ledger. */
@NullMarked
package org.dazaifu.sharing.record;

import org.jspecify.annotations.NullMarked;
