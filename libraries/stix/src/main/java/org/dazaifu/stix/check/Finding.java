package org.dazaifu.stix.check;

/**
 * A problem at its place in a bundle.
 *
 * @param index the object's place in the bundle's list, from 0; -1 for the bundle itself
 * @param id the object's identifier as it is written, empty if it has none
 * @param problem what is wrong with it
 */
public record Finding(long index, String id, Problem problem) {}
