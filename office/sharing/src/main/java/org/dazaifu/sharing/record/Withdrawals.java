package org.dazaifu.sharing.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.stix.StixObject;

/**
 * What of a case was withdrawn from whom. A withdrawal stands: what was withdrawn does not go to
 * that audience again.
 *
 * @param all in the order of the ledger
 */
public record Withdrawals(List<Withdrawal> all) {

    static final String ACT = "withdrawn";
    private static final int MOST = 500;

    public Withdrawals {
        all = List.copyOf(all);
    }

    static Withdrawals of(List<CaseAct> acts) {
        List<Withdrawal> all = new ArrayList<>();
        for (CaseAct act : acts) {
            if (act.name().equals(ACT)) {
                all.add(
                        new Withdrawal(
                                act.texts("audiences"),
                                act.texts("objects"),
                                act.text("by"),
                                act.text("reason")));
            }
        }
        return new Withdrawals(all);
    }

    /** Whether everything was withdrawn from an audience, now and later. */
    public boolean isWhole(String audience) {
        return all.stream().anyMatch(one -> one.isWhole() && one.audiences().contains(audience));
    }

    /** Whether all of this was withdrawn from them before. */
    boolean covers(Withdrawal other) {
        return other.audiences().stream()
                .allMatch(audience ->
                        isWhole(audience)
                                || !other.isWhole()
                                        && named(audience).containsAll(lower(other.objects())));
    }

    private Set<String> named(String audience) {
        Set<String> named = new HashSet<>();
        for (Withdrawal one : all) {
            if (one.audiences().contains(audience)) {
                named.addAll(lower(one.objects()));
            }
        }
        return named;
    }

    private static List<String> lower(List<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * What an audience is not to have.
     *
     * @param producer the office's own identity, which stands for its other cases too
     */
    Set<String> of(String audience, List<StixObject> objects, String producer) {
        Set<String> ids = named(audience);
        if (isWhole(audience)) {
            objects.forEach(object -> ids.add(object.id().toLowerCase(Locale.ROOT)));
            ids.remove(producer);
        }
        return ids;
    }

    /**
     * One.
     *
     * @param audiences from whom
     * @param objects identifiers of objects of the case; empty for the whole case
     * @param by who withdraws it
     * @param reason why, for ourselves
     */
    public record Withdrawal(
            List<String> audiences, List<String> objects, String by, String reason) {
        public Withdrawal {
            audiences = List.copyOf(audiences);
            objects = List.copyOf(objects);
            if (audiences.size() > MOST || objects.size() > MOST) {
                throw new IllegalArgumentException(
                        "at most %d audiences and objects are withdrawn at once".formatted(MOST));
            }
        }

        boolean isWhole() {
            return objects.isEmpty();
        }

        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("audiences", audiences);
            members.put("objects", objects);
            members.put("by", by);
            members.put("reason", reason);
            return members;
        }
    }
}
