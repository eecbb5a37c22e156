package org.dazaifu.stix;

/**
 * A place in a bundle's list where there is no STIX object.
 *
 * @param index its place, counted from 0
 * @param line the line of the input where it ends, counted from 1
 * @param reason what is wrong with it, in words
 * @param value what stands there; of a property that is there twice, the later one
 */
public record MalformedObject(long index, long line, String reason, StixValue value)
        implements BundleItem {}
