package org.dazaifu.response.embassy;

/** What becomes of a request for a draft. */
public sealed interface Drafting permits Draft, Refusal {}
