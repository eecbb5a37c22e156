package org.dazaifu.stix.conversion;

/**
 * One thing that is different after a conversion.
 *
 * @param id the object's identifier
 * @param pointer the place in the object before the conversion, as a JSON pointer
 * @param what what was done, in words; says where something had to be assumed
 */
public record Change(String id, String pointer, String what) {}
