package org.dazaifu.sharing.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.sharing.record.ReleaseAct.Kind;
import org.dazaifu.sharing.record.ReleaseAct.Route;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.StixObject;

/** Who had something of a case, as far as its ledger says it. */
public final class Holders {

    static final String ACKNOWLEDGED = "acknowledged";

    private final CaseSharing sharing;

    public Holders(CaseSharing sharing) {
        this.sharing = sharing;
    }

    /** Whether somebody has what is right now. */
    public enum Correction {
        /** What it had is right. */
        NONE_NEEDED,
        /** It has the correction. */
        YES,
        /** It did not fetch it. */
        NOT_YET,
        /** Nothing says whether it has it. */
        NOT_KNOWN
    }

    /**
     * One who had something.
     *
     * @param audience to which it belongs
     * @param route by which it got it
     * @param who the recipient or account; empty where nobody is named
     * @param since when it was first handed out so
     * @param version the version that it had; empty for the whole case, or what has no versions
     * @param correction whether it has the correction
     * @param corrected when it got it, or a person said so; null where that is not known
     * @param word whose word that is; empty where it was observed
     */
    public record Holder(
            String audience,
            Route route,
            String who,
            Instant since,
            String version,
            Correction correction,
            @org.jspecify.annotations.Nullable Instant corrected,
            String word) {}

    /**
     * The identifiers that an object may have in what went to an audience; all of them where {@code
     * object} is empty.
     */
    public Set<String> names(String audience, String object) {
        Set<String> names = new LinkedHashSet<>();
        if (!object.isEmpty()) {
            String id = object.toLowerCase(Locale.ROOT);
            names.add(id);
            var key = sharing.key(audience);
            String type = id.substring(0, Math.max(0, id.indexOf("--")));
            names.add(type + "--" + key.uuid("object", id));
            for (String name : List.copyOf(names)) {
                for (int n = 1; n <= 100; n++) {
                    names.add(type + "--" + key.uuid("again", name + "\n" + n));
                }
            }
        }
        return names;
    }

    /** Who had an object as a file, or anything of the case where {@code object} is empty. */
    public List<Holder> byFile(String object) throws CaseException {
        List<Holder> holders = new ArrayList<>();
        for (String audience : sharing.audiences()) {
            Set<String> names = names(audience, object);
            List<ReleaseAct> acts =
                    sharing.releases().stream()
                            .filter(one -> one.audience().equals(audience))
                            .toList();
            String now = acts.getLast().stix();
            Set<String> recipients = new LinkedHashSet<>();
            for (ReleaseAct act : acts) {
                if (act.route() == Route.FILE) {
                    recipients.addAll(act.to().isEmpty() ? List.of("") : act.to());
                }
            }
            for (String recipient : recipients) {
                holder(audience, recipient, acts, names, now, holders);
            }
        }
        return holders;
    }

    private void holder(
            String audience,
            String recipient,
            List<ReleaseAct> acts,
            Set<String> names,
            String now,
            List<Holder> into)
            throws CaseException {
        Instant since = null;
        String version = "";
        ReleaseAct last = null;
        for (ReleaseAct act : acts) {
            boolean got =
                    act.route() == Route.FILE
                            && (recipient.isEmpty()
                                    ? act.to().isEmpty()
                                    : act.to().contains(recipient));
            if (!got) {
                continue;
            }
            Standing standing = sharing.standing(act);
            String has = version(standing, names, act.stix().isEmpty());
            if (has != null) {
                since = since == null ? act.time() : since;
                version = has;
            }
            last = act;
        }
        if (since == null || last == null) {
            return;
        }
        boolean differs = !now.equals(first(acts, recipient).stix());
        if (!differs) {
            into.add(
                    new Holder(
                            audience,
                            Route.FILE,
                            recipient,
                            since,
                            version,
                            Correction.NONE_NEEDED,
                            null,
                            ""));
            return;
        }
        CaseAct word = word(audience, recipient, acts, now);
        into.add(
                new Holder(
                        audience,
                        Route.FILE,
                        recipient,
                        since,
                        version,
                        word == null ? Correction.NOT_KNOWN : Correction.YES,
                        word == null ? null : word.time(),
                        word == null ? "" : word.text("by")));
    }

    private static ReleaseAct first(List<ReleaseAct> acts, String recipient) {
        return acts.stream()
                .filter(act -> act.route() == Route.FILE)
                .filter(act ->
                        recipient.isEmpty() ? act.to().isEmpty() : act.to().contains(recipient))
                .findFirst()
                .orElseThrow();
    }

    /** The last word of a person that a recipient has what is right now. */
    private @org.jspecify.annotations.Nullable CaseAct word(
            String audience, String recipient, List<ReleaseAct> acts, String now) {
        long since =
                acts.stream()
                        .filter(act -> act.stix().equals(now))
                        .mapToLong(act -> act.act().number())
                        .min()
                        .orElse(Long.MAX_VALUE);
        CaseAct found = null;
        for (CaseAct act : sharing.acts()) {
            if (act.name().equals(ACKNOWLEDGED)
                    && act.text("audience").equals(audience)
                    && act.text("recipient").equals(recipient)
                    && act.number() > since) {
                found = act;
            }
        }
        return found;
    }

    /** Which version of what is asked for is in a state; null where none of it is. */
    public static @org.jspecify.annotations.Nullable String version(
            Standing standing, Set<String> names, boolean unknown) {
        if (unknown || names.isEmpty()) {
            return unknown || !standing.isEmpty() ? "" : null;
        }
        for (String name : names) {
            StixObject object = standing.objects().get(name);
            if (object != null && !object.properties().isTrue("revoked")) {
                return object.properties().text("modified").orElse("");
            }
        }
        return null;
    }

    /** Whether a release put something right. */
    static boolean corrects(ReleaseAct act) {
        return act.kind() != Kind.RELEASE;
    }
}
