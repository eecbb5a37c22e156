package org.dazaifu.casebook.milestone;

import static org.dazaifu.casebook.milestone.MilestoneField.may;
import static org.dazaifu.casebook.milestone.MilestoneField.must;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.casebook.milestone.MilestoneField.Form;

/** What a milestone is about, and what it says of that. docs/case.md lists them. */
public enum MilestoneKind {
    /** Whose systems the case is about. The newest one counts. */
    AFFECTED(
            must("victim", Form.TEXT),
            may("area", Form.AREA),
            may("sector", Form.TEXT),
            may("critical-infrastructure", Form.TRUTH),
            may("local-government", Form.TRUTH),
            may("severity", Form.TEXT, "low", "medium", "high", "critical")),
    /** Somebody who is affected was told. */
    NOTICE(
            must(
                    "audience",
                    Form.TEXT,
                    "ministry",
                    "operator",
                    "prefecture",
                    "municipality",
                    "partner"),
            must("recipient", Form.TEXT)),
    /** The victim told the office; {@code detected} is when the victim noticed. */
    REPORTED(must("detected", Form.TIME)),
    /** Another State was asked for mutual legal assistance. */
    ASSISTANCE_REQUESTED(must("request", Form.TEXT), must("country", Form.COUNTRY)),
    /** The evidence asked for came. */
    ASSISTANCE_RECEIVED(must("request", Form.TEXT)),
    /** A loss that the victim or an authority stated. */
    LOSS(
            must("type", Form.TEXT, "response", "outage", "fraud", "ransom", "stolen-funds"),
            must("amount", Form.AMOUNT),
            must("currency", Form.CURRENCY),
            must("certainty", Form.TEXT, "estimate", "settled"),
            must("source", Form.TEXT)),
    /** Who it was, as established later, such as by a court. The newest one counts. */
    TRUTH(may("group", Form.TEXT), may("state", Form.COUNTRY)),
    /** The attribution was told in public. */
    PUBLISHED(must("rung", Form.TEXT, "group", "state")),
    /** An audience made use of what was released to it. */
    RELEASE_USED(must("audience", Form.TEXT), may("partner", Form.TEXT)),
    /** What was released to an audience was withdrawn. */
    RELEASE_WITHDRAWN(must("audience", Form.TEXT)),
    /** The incident is over for the victim. */
    CLOSED(),
    /** An earlier milestone was wrong and counts no more, from when this became known. */
    UNDONE(must("milestone", Form.NUMBER));

    private final List<MilestoneField> fields;

    MilestoneKind(MilestoneField... fields) {
        this.fields = List.of(fields);
    }

    /** What it says. */
    public List<MilestoneField> fields() {
        return fields;
    }

    /** The word in commands and on the ledger; stable. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word; empty where it is none's. */
    public static Optional<MilestoneKind> of(String word) {
        for (MilestoneKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What is to be written, for people, such as {@code reported detected=TIME}. */
    public String usage() {
        StringBuilder usage = new StringBuilder(word());
        fields.forEach(field -> usage.append(' ').append(field.usage()));
        return usage.toString();
    }
}
