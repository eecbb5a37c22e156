package org.dazaifu.stix;

/** Something to be said in STIX 2.1: valid by construction. */
public sealed interface StixContent permits DomainObject, RelationshipObject, Observable {

    /** Its identifier. */
    StixId id();

    /** The object that says it. */
    StixObject toStix();
}
