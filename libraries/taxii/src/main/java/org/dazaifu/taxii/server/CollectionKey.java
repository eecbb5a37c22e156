package org.dazaifu.taxii.server;

/**
 * Which collection.
 *
 * @param apiRoot the path of its API root
 * @param id its identifier
 */
public record CollectionKey(String apiRoot, String id) {}
