package org.dazaifu.sharing.record;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.record.ReleaseAct.Kind;
import org.dazaifu.sharing.record.ReleaseAct.Route;

/**
 * How something is handed out, and on whose word.
 *
 * @param to who it is handed to; empty where nobody is named
 * @param by who releases it
 * @param reason why, for ourselves
 * @param told what the audience is told of it; may be empty
 * @param purpose what it is to be used for; may be empty
 */
public record Handing(
        Kind kind,
        Route route,
        ReleaseForm form,
        Language language,
        List<String> to,
        String by,
        String reason,
        String told,
        String purpose) {

    /** The longest of the texts, so that every act fits into an entry of the ledger. */
    public static final int MAX_TEXT = 2000;

    public Handing {
        to = List.copyOf(to);
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("somebody releases something, and says why");
        }
        if (to.size() > 200) {
            throw new IllegalArgumentException("at most 200 recipients are named at once");
        }
        for (String text : List.of(by, reason, told, purpose, String.join("", to))) {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "a text of a release has at most " + MAX_TEXT + " characters");
            }
        }
    }
}
