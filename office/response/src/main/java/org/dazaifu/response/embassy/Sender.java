package org.dazaifu.response.embassy;

/**
 * Whose document it is.
 *
 * @param profile the code of the profile that it goes with
 * @param name the ministry
 * @param office who speaks to the public, as the title says it
 */
record Sender(String profile, Words name, Words government, Words office) {}
