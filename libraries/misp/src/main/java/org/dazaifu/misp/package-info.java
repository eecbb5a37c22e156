/**
 * The MISP core format (draft-dulaunoy-misp-core-format): events, feeds and answers of an instance
 * read as a stream and written again without loss, with MISP's types and categories as data.
 */
@NullMarked
package org.dazaifu.misp;

import org.jspecify.annotations.NullMarked;
