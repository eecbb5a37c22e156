/** What technical steps carry: rules, zones and queries, each checked for harm before it leaves. */
@NullMarked
package org.dazaifu.response.content;

import org.jspecify.annotations.NullMarked;
