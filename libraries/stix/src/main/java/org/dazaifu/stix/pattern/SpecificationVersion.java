package org.dazaifu.stix.pattern;

/** Which specification a pattern was written for, as far as its text tells. */
public enum SpecificationVersion {
    /** It says START and STOP with plain strings, as only STIX 2.0 has them. */
    STIX_2_0,
    /** It has EXISTS, or START and STOP with timestamps, as only STIX 2.1 has them. */
    STIX_2_1,
    /** It means the same in both. */
    EITHER
}
