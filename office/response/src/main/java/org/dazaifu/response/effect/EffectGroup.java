package org.dazaifu.response.effect;

import java.util.List;

/** The effects of an incident, in the order in which they are shown. */
public enum EffectGroup {
    INFORMATION(
            "Confidentiality, integrity, availability",
            "effect.confidentiality",
            "effect.integrity",
            "effect.encrypted",
            "effect.availability",
            "effect.functionality_lost",
            "effect.data_destroyed"),
    PEOPLE_AND_THINGS(
            "Physical damage and injury",
            "effect.physical_damage",
            "effect.deaths",
            "effect.injured"),
    SERVICES(
            "Essential services",
            "effect.services",
            "effect.people_affected",
            "effect.interruption_hours"),
    DATA(
            "Data taken",
            "effect.data_taken",
            "effect.data_kinds",
            "effect.data_records",
            "effect.data_volume"),
    MONEY(
            "Money",
            "effect.money_taken",
            "effect.money_amount",
            "effect.crypto_assets",
            "effect.economic_damage"),
    SOCIETY(
            "Elections, public discourse, functions of the State",
            "effect.election_process",
            "effect.election_outcome",
            "effect.public_discourse",
            "effect.government_function"),
    COURSE(
            "Duration and reversibility",
            "effect.reversible",
            "effect.ongoing",
            "effect.duration_hours",
            "activity.duration_hours"),
    VICTIMS(
            "Where the victims are",
            "victim.in_territory",
            "victim.countries",
            "victim.sector",
            "victim.public_body",
            "victim.critical_infrastructure"),
    /** Effects of a user's own vocabulary. */
    OTHER("Other effects");

    private final String title;
    private final List<String> facts;

    EffectGroup(String title, String... facts) {
        this.title = title;
        this.facts = List.of(facts);
    }

    /** What it is called, in English. */
    public String title() {
        return title;
    }

    /** Names of its facts, in the order in which they are shown. */
    public List<String> facts() {
        return facts;
    }
}
