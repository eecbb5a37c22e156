package org.dazaifu.casebook;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Evidence;
import org.dazaifu.attribution.FalseFlag;
import org.dazaifu.attribution.Grade;
import org.dazaifu.attribution.Hypothesis;
import org.dazaifu.attribution.Movement;
import org.dazaifu.attribution.Rungs;
import org.dazaifu.attribution.Rungs.Rung;
import org.dazaifu.attribution.Sensitivity;
import org.dazaifu.attribution.circumstance.Spoofability;

/** An invented assessment; every text passes through {@code text}, which may make it hostile. */
record SampleAssessment(UnaryOperator<String> text) {

    private static final Rung LAW = new Rung(true, "Not concluded here.", 0, List.of());

    private static final Grade REPORTED =
            new Grade(Grade.Reliability.C, Grade.Credibility.PROBABLY_TRUE);

    private static final Grade OBSERVED =
            new Grade(Grade.Reliability.B, Grade.Credibility.POSSIBLY_TRUE);

    Assessment assessment() {
        return new Assessment(
                List.of(
                        hypothesis("G0045", "menuPass", "CN", "China", 0.41),
                        hypothesis("G0032", "Lazarus Group", "KP", "North Korea", 0.12),
                        hypothesis("G0016", "APT29", "RU", "Russia", 0.06),
                        hypothesis("G0049", "OilRig", "IR", "Iran", 0.02)),
                List.of(
                        state("CN", "China", 0.47, "G0045"),
                        state("KP", "North Korea", 0.13, "G0032"),
                        state("RU", "Russia", 0.07, "G0016")),
                0.33,
                evidence(0.8, 0.7, 1.5),
                new Rungs(
                        rung("The same actor as in an earlier case: likely (60 %).", 0.6),
                        rung(
                                "No group can be named: the most probable has 41 %, and 60 % is required.",
                                0.41),
                        rung(
                                "No State can be named: the most probable has 47 %, and 60 % is required.",
                                0.47),
                        LAW),
                new FalseFlag(
                        0.2,
                        List.of(new FalseFlag.Part("G0032", text.apply("Lazarus Group"), 0.5)),
                        List.of(new FalseFlag.Part("G0045", text.apply("menuPass"), 0.3)),
                        text.apply("That evidence was planted: unlikely (20 %).")),
                sensitivity(),
                movement(),
                List.of(
                        text.apply(
                                "T1087.002 did not count: so many groups use it that it tells nothing.")),
                List.of(text.apply("A group that is not in the knowledge base cannot be ranked.")),
                "invented/1");
    }

    /** The same, but that it names a group. */
    static Assessment naming(Assessment who, String words) {
        Rungs rungs = who.rungs();
        return new Assessment(
                who.groups(),
                who.states(),
                who.unattributed(),
                who.unattributedEvidence(),
                new Rungs(
                        rungs.cluster(),
                        new Rung(false, words, 0.41, List.of()),
                        rungs.state(),
                        rungs.law()),
                who.falseFlag(),
                who.sensitivity(),
                who.movement(),
                who.unused(),
                who.notShown(),
                who.method());
    }

    /** Nobody, on nothing. */
    static Assessment empty(String words) {
        Rung nobody = new Rung(true, words, 0, List.of());
        return new Assessment(
                List.of(),
                List.of(),
                1,
                List.of(),
                new Rungs(nobody, nobody, nobody, LAW),
                new FalseFlag(0, List.of(), List.of(), words),
                new Sensitivity(null, null, List.of()),
                new Movement(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                "invented/1");
    }

    private Rung rung(String words, double probability) {
        return new Rung(
                true,
                text.apply(words),
                probability,
                List.of(
                        text.apply(
                                "7 independent reports say that it dumps the memory of LSASS.")));
    }

    private Assessment.StateHypothesis state(
            String state, String name, double probability, String group) {
        return new Assessment.StateHypothesis(state, text.apply(name), probability, List.of(group));
    }

    private Hypothesis hypothesis(
            String id, String name, String state, String stateName, double probability) {
        return new Hypothesis(
                id,
                text.apply(name),
                List.of(
                        new Hypothesis.SuspectedState(
                                state,
                                text.apply(stateName),
                                text.apply("MISP galaxy threat-actor"))),
                probability,
                1.4,
                text.apply("Before any evidence, from 12 dated reports: 1.4 times likelier."),
                evidence(3.2, 1.9, 0.4));
    }

    private List<Evidence> evidence(double memory, double beacon, double shadows) {
        return List.of(
                piece(
                        "technique",
                        "T1003.001",
                        "LSASS Memory",
                        memory,
                        List.of(3L, 4L),
                        "7 independent reports say that it dumps the memory of LSASS."),
                piece(
                        "software",
                        "S0154",
                        "Cobalt Strike",
                        beacon,
                        List.of(5L),
                        "4 independent reports say that it uses Cobalt Strike."),
                piece(
                        "technique",
                        "T1490",
                        "Inhibit System Recovery",
                        shadows,
                        List.of(1L),
                        "No report says that it deletes shadow copies."));
    }

    private Evidence piece(
            String kind,
            String id,
            String name,
            double factor,
            List<Long> sightings,
            String sentence) {
        return new Evidence(
                kind,
                id,
                text.apply(name),
                factor,
                Spoofability.EASY,
                OBSERVED,
                REPORTED,
                List.of(
                        new Evidence.Source(
                                "R0123456789",
                                text.apply("A report"),
                                text.apply("example.org"),
                                2024)),
                sightings,
                text.apply(sentence));
    }

    private Sensitivity sensitivity() {
        return new Sensitivity(
                new Sensitivity.Removal(
                        List.of("T1003.001", "S0154"),
                        false,
                        text.apply("Without both, Lazarus Group would stand first.")),
                new Sensitivity.Removal(
                        List.of("T1003.001"),
                        true,
                        text.apply(
                                "Were the memory of LSASS not dumped, it would be 18 % instead of 41 %.")),
                List.of(
                        new Sensitivity.Deciding(
                                "S0001",
                                text.apply("Trojan.Mebromi"),
                                "G0045",
                                4.1,
                                text.apply("If it were found, menuPass would be likelier."))));
    }

    private Movement movement() {
        return new Movement(
                List.of("G0045", "G0032"),
                List.of(text.apply("menuPass"), text.apply("Lazarus Group")),
                List.of(
                        new Movement.Step("", "", null, List.of(0.01, 0.01), 0.5),
                        new Movement.Step(
                                "T1003.001",
                                text.apply("LSASS Memory"),
                                Instant.parse("2026-05-11T00:14:00Z"),
                                List.of(0.2, 0.1),
                                0.4),
                        new Movement.Step(
                                "S0154",
                                text.apply("Cobalt Strike"),
                                null,
                                List.of(0.41, 0.12),
                                0.33)));
    }
}
