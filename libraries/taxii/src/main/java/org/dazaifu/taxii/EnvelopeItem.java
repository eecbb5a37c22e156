package org.dazaifu.taxii;

import java.util.Optional;

/** One item of an envelope's list of objects. */
public sealed interface EnvelopeItem {

    /** An object of the form that TAXII needs. */
    record Whole(TaxiiObject object) implements EnvelopeItem {}

    /**
     * JSON that is no such object.
     *
     * @param place its place in the list, from zero
     * @param id what it says its identifier is, where it is a text of no more than 300 characters
     * @param wrong what is wrong with it
     */
    record Malformed(int place, Optional<String> id, String wrong) implements EnvelopeItem {}
}
