package org.dazaifu.sharing.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.output.ReleaseForm;

/**
 * One release as the case's ledger has it.
 *
 * @param act the act itself
 * @param kind why it went
 * @param route by which it went
 * @param to who it was handed to; empty where nobody was named
 * @param stix the name of the kept bundle that it was made of; empty where it was released before
 *     such were kept
 * @param kept the name of the kept file as it left; the same where that is the bundle
 */
public record ReleaseAct(
        CaseAct act,
        Kind kind,
        Route route,
        ReleaseForm form,
        Language language,
        List<String> to,
        String stix,
        String kept) {

    /** The name of the act. */
    static final String NAME = "released";

    /** Why something went. */
    public enum Kind {
        /** It may be had. */
        RELEASE,
        /** It takes the place of what was released before. */
        CORRECTION,
        /** The same, and something was withdrawn. */
        WITHDRAWAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The ways by which something leaves. */
    public enum Route {
        /** As a file, to somebody. */
        FILE,
        /** Into a collection of the exchange, for the accounts of the audience. */
        EXCHANGE;

        /** The word on the ledger; stable. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReleaseAct {
        to = List.copyOf(to);
    }

    /** The release that an act records; empty where it records something else. */
    static Optional<ReleaseAct> of(CaseAct act) {
        if (!act.name().equals(NAME)) {
            return Optional.empty();
        }
        ReleaseForm form = one(ReleaseForm.values(), act.text("format"), ReleaseForm.STIX);
        List<String> kept = act.kept();
        String stix = kept.stream().filter(n -> n.endsWith(STIX_END)).findFirst().orElse("");
        return Optional.of(
                new ReleaseAct(
                        act,
                        one(Kind.values(), act.text("kind"), Kind.RELEASE),
                        one(Route.values(), act.text("path"), Route.FILE),
                        form,
                        act.text("language").equals(Language.JAPANESE.code())
                                ? Language.JAPANESE
                                : Language.ENGLISH,
                        act.texts("to"),
                        stix,
                        kept.stream()
                                .filter(name -> name.endsWith(end(form)))
                                .findFirst()
                                .orElse(stix)));
    }

    private static <E extends Enum<E>> E one(E[] all, String word, E otherwise) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        return otherwise;
    }

    private static final String STIX_END = ".stix.json";

    /** What the name of a file of a form ends with. */
    public static String end(ReleaseForm form) {
        return switch (form) {
            case STIX -> STIX_END;
            case MISP -> ".misp.json";
            case CSV -> ".csv";
            case BRIEF -> ".txt";
        };
    }

    /** Who it went to. */
    public String audience() {
        return act.text("audience");
    }

    /** When, by the clock of the machine; the beginning of time where the act does not say. */
    public Instant time() {
        Instant time = act.time();
        return time == null ? Instant.EPOCH : time;
    }
}
