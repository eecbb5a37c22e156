package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.MispJson;
import org.dazaifu.misp.SharingGroup;
import org.dazaifu.misp.Tag;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Who may have a part, as marking definitions: TLP, and a statement for each distribution that
 * applies. Never wider than the event said: of several levels the strictest counts, a level that is
 * not understood is RED, and a distribution, which receivers may not read, also sets a level.
 *
 * @param tlp the level, or null where nothing sets one
 * @param statements the statements by their identifiers
 */
record Protection(@Nullable Tlp tlp, Map<StixId, StixObject> statements) {

    private static final String CREATED = "2026-11-26T00:00:00.000Z";

    /** No protection at all; only what stands outermost. */
    static final Protection OUTSIDE = new Protection(null, Map.of());

    Protection {
        // In one order always: the same event gives the same bytes in every run.
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    /** The protection of a part within {@code outer}. */
    static Protection of(
            List<Tag> tags,
            @Nullable Distribution distribution,
            @Nullable SharingGroup group,
            Protection outer) {
        boolean outermost = outer.statements.isEmpty();
        Distribution own =
                distribution != null && distribution != Distribution.INHERIT
                        ? distribution
                        : outermost ? Distribution.ORGANISATION : Distribution.INHERIT;
        var statements = new LinkedHashMap<>(outer.statements);
        if (own != Distribution.INHERIT) {
            StixObject statement = statement(own, group);
            statements.put(StixId.parse(statement.id()), statement);
        }
        Tlp tlp = strictest(outer.tlp, strictest(floor(own), tagged(tags)));
        return new Protection(tlp, statements);
    }

    /** What applies where both apply. */
    Protection and(Protection other) {
        var both = new LinkedHashMap<>(statements);
        both.putAll(other.statements);
        return new Protection(strictest(tlp, other.tlp), both);
    }

    List<String> references() {
        return Stream.concat(
                        Optional.ofNullable(tlp).map(Tlp::id).stream(),
                        statements.keySet().stream().sorted(Comparator.naturalOrder()))
                .map(StixId::toString)
                .toList();
    }

    List<StixObject> definitions() {
        var all = new ArrayList<StixObject>();
        if (tlp != null) {
            all.add(tlp.definition());
        }
        all.addAll(statements.values());
        return all;
    }

    /** The strictest level that tags name; one that is not understood is RED. */
    static @Nullable Tlp tagged(List<Tag> tags) {
        Tlp strictest = null;
        for (Tag tag : tags) {
            if (isTlp(tag.name())) {
                strictest = strictest(strictest, level(tag.name()));
            }
        }
        return strictest;
    }

    static boolean isTlp(String name) {
        return name.strip().toLowerCase(Locale.ROOT).startsWith("tlp:");
    }

    private static Tlp level(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return text.equals("tlp:white") ? Tlp.CLEAR : Tlp.labelled(text).orElse(Tlp.RED);
    }

    static @Nullable Tlp strictest(@Nullable Tlp one, @Nullable Tlp other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The level that a distribution sets, so that whoever reads only TLP gives it no further. */
    static @Nullable Tlp floor(Distribution distribution) {
        return switch (distribution) {
            case ORGANISATION, COMMUNITY, SHARING_GROUP -> Tlp.AMBER_STRICT;
            case CONNECTED -> Tlp.GREEN;
            case ALL, INHERIT -> null;
        };
    }

    private static StixObject statement(Distribution distribution, @Nullable SharingGroup group) {
        String words =
                switch (distribution) {
                    case ORGANISATION -> "your organisation only";
                    case COMMUNITY -> "this community only";
                    case CONNECTED -> "connected communities";
                    case ALL -> "all communities";
                    case SHARING_GROUP ->
                            group == null
                                    ? "a sharing group that is not said: nobody else"
                                    : "the sharing group " + group.name() + " only";
                    case INHERIT -> throw new IllegalArgumentException("nothing of its own");
                };
        SharingGroup named = distribution == Distribution.SHARING_GROUP ? group : null;
        String key = distribution.code() + (named == null ? "" : MispJson.text(named.members()));
        StixObject plain =
                new Draft()
                        .text("type", "marking-definition")
                        .text("spec_version", "2.1")
                        .text("id", MispExtension.marking(key).toString())
                        .text("created", CREATED)
                        .text("definition_type", "statement")
                        .dictionary(
                                "definition",
                                new Draft().text("statement", "MISP distribution: " + words))
                        .build();
        Remainder group1 =
                named == null ? Remainder.NOTHING : new Remainder(named.members(), List.of());
        return MispExtension.attached(
                plain,
                new MispExtension.Kept(
                        "distribution-" + distribution.code(),
                        group1,
                        org.dazaifu.misp.MispValue.Members.NONE));
    }
}
