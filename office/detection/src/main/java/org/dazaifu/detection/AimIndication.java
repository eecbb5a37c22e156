package org.dazaifu.detection;

import java.util.List;
import java.util.Set;

/**
 * A kind of sighting that bears on an aim.
 *
 * @param aim the aim it bears on
 * @param weight how far it bears
 * @param techniques the techniques that are such a sighting; a technique includes its
 *     sub-techniques
 * @param sentence what such sightings show, and what they do not
 */
record AimIndication(Aim aim, Weight weight, Set<String> techniques, String sentence) {

    /** How far an indication bears on an aim. */
    enum Weight {
        /** The act itself: data destroyed, money moved. */
        ACT,
        /** What usually comes before the act, and has other uses. */
        MEANS,
        /** Fits the aim and many others: counts only beside another indication. */
        SUPPORTING
    }

    /**
     * The techniques that bear on aims. Identifiers are those of ATT&amp;CK Enterprise and ICS;
     * what each bears on is our judgement and documented in docs/aims.md.
     */
    static final List<AimIndication> BY_TECHNIQUE =
            List.of(
                    new AimIndication(
                            Aim.DISRUPTION,
                            Weight.ACT,
                            Set.of(
                                    "T1485", "T1486", "T1561", "T1495", "T1498", "T1499", "T1529",
                                    "T1531"),
                            "Systems or data were made unavailable (destruction, encryption, denial of service,"
                                    + " shutdown or lock-out)"),
                    new AimIndication(
                            Aim.DISRUPTION,
                            Weight.ACT,
                            Set.of(
                                    "T0813", "T0814", "T0815", "T0816", "T0826", "T0827", "T0828",
                                    "T0829", "T0831", "T0832", "T0837", "T0855", "T0879", "T0880",
                                    "T0809", "T0835", "T0836"),
                            "An industrial control process was denied, manipulated or damaged"),
                    new AimIndication(
                            Aim.DISRUPTION,
                            Weight.MEANS,
                            Set.of("T1490", "T1489", "T1562.009", "T0881"),
                            "Recovery was inhibited or services were stopped, as is done before destruction"
                                    + " or extortion; administrators do it too"),
                    new AimIndication(
                            Aim.CURRENCY,
                            Weight.ACT,
                            Set.of("T1657"),
                            "Money or crypto-assets were moved or demanded"),
                    new AimIndication(
                            Aim.CURRENCY,
                            Weight.MEANS,
                            Set.of("T1496", "T1486"),
                            "Resources were hijacked (as for mining) or data encrypted (as for ransom)"),
                    new AimIndication(
                            Aim.INTELLECTUAL_PROPERTY,
                            Weight.SUPPORTING,
                            Set.of(
                                    "T1005", "T1039", "T1213", "T1119", "T1074", "T1560", "T1041",
                                    "T1048", "T1567", "T1020", "T1030", "T1537", "T0882"),
                            "Data were gathered, packed or sent out; this alone does not say which data"),
                    new AimIndication(
                            Aim.PERSONAL_INFORMATION,
                            Weight.SUPPORTING,
                            Set.of(
                                    "T1005", "T1039", "T1213", "T1114", "T1119", "T1074", "T1560",
                                    "T1041", "T1048", "T1567", "T1020", "T1537"),
                            "Data were gathered, packed or sent out; this alone does not say which data"),
                    new AimIndication(
                            Aim.DEMOCRATIC_PROCESSES,
                            Weight.SUPPORTING,
                            Set.of("T1491", "T1565", "T1114"),
                            "Content was defaced, data manipulated or mail collected, as before publication or"
                                    + " deception"));

    boolean covers(String technique) {
        int dot = technique.indexOf('.');
        return techniques.contains(technique)
                || (dot > 0 && techniques.contains(technique.substring(0, dot)));
    }
}
