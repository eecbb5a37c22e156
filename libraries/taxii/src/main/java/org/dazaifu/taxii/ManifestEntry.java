package org.dazaifu.taxii;

import java.time.Instant;

/**
 * What a manifest says of one version of an object (TAXII 2.1, 5.3.1).
 *
 * @param id the object's identifier
 * @param added when it was added to the collection; says nothing of the object itself
 * @param version its version
 * @param mediaType what it is written in; empty where nobody says
 */
public record ManifestEntry(String id, Instant added, String version, String mediaType) {}
