package org.dazaifu.exchange.access;

/**
 * A token just issued: the only time at which its secret is there.
 *
 * @param entry what stays known of it
 */
public record IssuedToken(Credential.Token entry, AccessToken token) {}
