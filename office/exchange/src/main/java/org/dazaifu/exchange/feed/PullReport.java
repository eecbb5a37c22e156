package org.dazaifu.exchange.feed;

import java.util.List;

/**
 * What a pull that came to its end did.
 *
 * @param feed its name
 * @param filed how many objects and versions are new in its collection
 * @param known how many were there already
 * @param invalid how many things were no objects, events or values, and are not filed
 * @param flawed how many objects are filed that break a rule of STIX
 * @param conflicts how many objects came in a version that is there, saying something else; the
 *     first stays
 * @param ended how many values left their list, and whose validity ended
 * @param withheld how many values left their list, and stay valid because it shrank too much at
 *     once
 * @param remarks what a person should read, a sentence each
 */
public record PullReport(
        String feed,
        long filed,
        long known,
        long invalid,
        long flawed,
        long conflicts,
        long ended,
        long withheld,
        List<String> remarks) {
    public PullReport {
        remarks = List.copyOf(remarks);
    }
}
