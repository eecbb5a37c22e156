package org.dazaifu.exchange.publication;

/**
 * What became of a publication.
 *
 * @param collection the UUID of the collection
 * @param anew whether it was put in now, and not before
 * @param added how many objects are new in the collection or have a new version there
 * @param revoked how many of them are revoked by it
 * @param removed how many objects were taken out
 */
public record Published(String collection, boolean anew, int added, int revoked, int removed) {}
