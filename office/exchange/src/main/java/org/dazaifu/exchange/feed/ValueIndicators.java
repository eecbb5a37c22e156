package org.dazaifu.exchange.feed;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.stix.Common;
import org.dazaifu.stix.DomainObject;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/**
 * The values of a list as indicators of STIX. An identifier follows from the collection and the
 * value, so that whoever pulls twice, or removes a feed and adds it again, doubles nothing; the
 * collection's own is random, so that two exchanges never mean the same object by one identifier.
 */
final class ValueIndicators {

    private final FeedStanding feed;
    private final String collection;
    private final StixId identity;

    ValueIndicators(FeedStanding feed, String collection) {
        this.feed = feed;
        this.collection = collection;
        this.identity = StixId.named("identity", "feed\n" + collection);
    }

    /** Who made them, and the marking that they refer to. */
    List<StixObject> beginning() {
        var objects = new ArrayList<StixObject>();
        feed.feed()
                .marking()
                .flatMap(tlp -> Tlp.definition(tlp.id().toString()))
                .ifPresent(objects::add);
        String source = feed.feed().source();
        objects.add(
                new DomainObject.Identity(
                                identity,
                                marked(Common.of(feed.added().truncatedTo(ChronoUnit.MILLIS))),
                                source.isBlank() ? "Feed " + feed.feed().name() : source,
                                "system",
                                List.of())
                        .toStix());
        return objects;
    }

    StixObject of(ValueRow row) {
        var common =
                new Common(
                        row.created(),
                        row.modified(),
                        identity,
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        return new DomainObject.Indicator(
                        StixId.named(
                                "indicator",
                                collection
                                        + "\n"
                                        + row.value().type().word()
                                        + "\n"
                                        + row.value().text()),
                        marked(common),
                        row.value().text(),
                        "",
                        List.of(),
                        row.value().pattern(),
                        "stix",
                        row.validFrom(),
                        row.validUntil(),
                        List.of())
                .toStix();
    }

    private Common marked(Common common) {
        return feed.feed().marking().map(common::marked).orElse(common);
    }
}
