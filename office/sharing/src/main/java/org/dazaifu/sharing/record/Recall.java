package org.dazaifu.sharing.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.record.ReleaseAct.Kind;
import org.dazaifu.sharing.record.ReleaseAct.Route;
import org.dazaifu.sharing.standing.Update;

/**
 * Corrects what audiences have: each way by which something went to one is gone once more. A run
 * that was stopped is finished by the same again, and nothing goes twice.
 */
public final class Recall {

    private final CaseSharing sharing;
    private final Kind kind;
    private final String by;
    private final String reason;
    private final String told;
    private final Instant at;

    /**
     * @param reason why, for ourselves
     * @param told what audiences are told; may be empty
     * @param at the version of what changes
     */
    public Recall(
            CaseSharing sharing, Kind kind, String by, String reason, String told, Instant at) {
        this.sharing = sharing;
        this.kind = kind;
        this.by = by;
        this.reason = reason;
        this.told = told;
        this.at = at;
    }

    /**
     * One way by which something went.
     *
     * @param to to whom, where it was a file; empty where nobody was named
     */
    public record Way(Route route, ReleaseForm form, Language language, String to) {}

    /**
     * What went out by a way.
     *
     * @param act its record
     * @param bytes it as it leaves
     * @param anew whether it was recorded now, and not by a run before
     */
    public record Sent(Way way, ReleaseAct act, byte[] bytes, boolean anew) {}

    /** Puts a withdrawal on the ledger where it is not there yet. */
    public void withdraw(List<String> audiences, List<String> objects) throws CaseException {
        var withdrawal = new Withdrawals.Withdrawal(audiences, objects, by, reason);
        if (!sharing.withdrawals().covers(withdrawal)) {
            sharing.withdraw(withdrawal);
        }
    }

    /** The last release by each way to an audience. */
    private Map<Way, ReleaseAct> ways(String audience) {
        Map<Way, ReleaseAct> ways = new LinkedHashMap<>();
        for (ReleaseAct act : sharing.releases()) {
            if (!act.audience().equals(audience) || act.stix().isEmpty()) {
                continue;
            }
            for (String to : act.to().isEmpty() ? List.of("") : act.to()) {
                ways.put(new Way(act.route(), act.form(), act.language(), to), act);
            }
        }
        return ways;
    }

    /** What an audience has from now on, by every way by which it got something that differs. */
    public List<Sent> correct(Audience audience) throws CaseException {
        Update update = sharing.update(audience, told, at);
        String now = CaseSharing.name(update);
        List<Sent> sent = new ArrayList<>();
        for (Map.Entry<Way, ReleaseAct> one : ways(audience.id()).entrySet()) {
            Way way = one.getKey();
            ReleaseAct last = one.getValue();
            if (!last.stix().equals(now)) {
                Handing handing =
                        new Handing(
                                kind,
                                way.route(),
                                way.form(),
                                way.language(),
                                way.to().isEmpty() ? List.of() : List.of(way.to()),
                                by,
                                reason,
                                told,
                                last.act().text("purpose"));
                byte[] bytes = sharing.write(update, way.form(), handing);
                sent.add(new Sent(way, sharing.record(update, bytes, handing), bytes, true));
            } else if (last.kind() != Kind.RELEASE) {
                sent.add(new Sent(way, last, sharing.kept(last), false));
            }
        }
        return sent;
    }

    /** What an audience would have, without anything being recorded. */
    public Update preview(Audience audience) throws CaseException {
        return sharing.update(audience, told, at);
    }
}
