package org.dazaifu.cacao.drawing;

/**
 * A line of the picture from one box to another, by their places in the list of boxes.
 *
 * @param label in words; empty where it has none
 * @param failure whether it is taken when something fails
 * @param back whether it leads back up
 */
record Arrow(int from, int to, String label, boolean failure, boolean back) {}
