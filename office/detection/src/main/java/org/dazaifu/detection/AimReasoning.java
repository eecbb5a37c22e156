package org.dazaifu.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.sigma.Level;

/**
 * Says which aims the sightings support, and why.
 *
 * <p>Two things bear on an aim: the techniques seen (see {@link AimIndication}), and rules whose
 * author tagged them {@code dazaifu.aim.<aim>} because they recognise what was touched: drawings, a
 * personnel table, a wallet. Sightings below medium do not count, as too many of them are ordinary
 * work. Support is {@code STRONG} with the act itself and something else beside it, {@code
 * MODERATE} with the act alone or two means, {@code WEAK} with one means; indications that merely
 * fit never make an aim by themselves.
 */
final class AimReasoning {

    private static final String TAG = "dazaifu.aim.";

    private final Map<AimIndication, Tally> techniques = new LinkedHashMap<>();
    private final Map<Aim, Tally> touched = new EnumMap<>(Aim.class);
    private final Map<Aim, Tally> acted = new EnumMap<>(Aim.class);

    void add(Sighting sighting) {
        if (sighting.level().compareTo(Level.MEDIUM) < 0) {
            return;
        }
        for (AimIndication indication : AimIndication.BY_TECHNIQUE) {
            if (sighting.techniques().stream().anyMatch(indication::covers)) {
                techniques.computeIfAbsent(indication, _ -> new Tally()).add(sighting);
            }
        }
        for (Aim aim : Aim.values()) {
            if (sighting.tags().contains(TAG + aim.id())) {
                Map<Aim, Tally> book =
                        sighting.level().compareTo(Level.HIGH) >= 0 ? acted : touched;
                book.computeIfAbsent(aim, _ -> new Tally()).add(sighting);
            }
        }
    }

    List<Incident.AimFinding> findings() {
        List<Incident.AimFinding> findings = new ArrayList<>();
        for (Aim aim : Aim.values()) {
            finding(aim, findings);
        }
        return findings;
    }

    private void finding(Aim aim, List<Incident.AimFinding> findings) {
        Map<AimIndication.Weight, Integer> weights = new EnumMap<>(AimIndication.Weight.class);
        List<Incident.AimReason> reasons = new ArrayList<>();
        Tally act = acted.get(aim);
        if (act != null) {
            weights.merge(AimIndication.Weight.ACT, 1, Integer::sum);
            reasons.add(reason("Rules that recognise " + aim.title() + " itself matched", act));
        }
        Tally touch = touched.get(aim);
        if (touch != null) {
            weights.merge(AimIndication.Weight.MEANS, 1, Integer::sum);
            reasons.add(reason("Rules that recognise what such an aim touches matched", touch));
        }
        techniques.forEach((indication, tally) -> {
            if (indication.aim() == aim) {
                weights.merge(indication.weight(), 1, Integer::sum);
                reasons.add(reason(indication.sentence(), tally));
            }
        });
        int acts = weights.getOrDefault(AimIndication.Weight.ACT, 0);
        int means = weights.getOrDefault(AimIndication.Weight.MEANS, 0);
        int fitting = weights.getOrDefault(AimIndication.Weight.SUPPORTING, 0);
        if (acts > 0 && acts + means + fitting > 1) {
            findings.add(new Incident.AimFinding(aim, Incident.Support.STRONG, reasons));
        } else if (acts > 0 || means > 1 || (means == 1 && fitting > 0)) {
            findings.add(new Incident.AimFinding(aim, Incident.Support.MODERATE, reasons));
        } else if (means == 1) {
            findings.add(new Incident.AimFinding(aim, Incident.Support.WEAK, reasons));
        }
    }

    private static Incident.AimReason reason(String sentence, Tally tally) {
        String count = tally.count() == 1 ? "1 sighting" : tally.count() + " sightings";
        return new Incident.AimReason(sentence + " (" + count + ").", tally.seen().examples());
    }
}
