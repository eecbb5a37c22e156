package org.dazaifu.strategy.local;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;

/** Fields that every form has, in the shapes that spreadsheets make of them. */
final class FormFields {

    private static final Pattern DAY =
            Pattern.compile("(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");

    private FormFields() {}

    /**
     * The local government with a code, with or without {@code jp-}. Five digits are taken for six
     * whose leading zero a spreadsheet dropped.
     */
    static Optional<LocalGovernment> government(String written) {
        String code = plain(written).replaceFirst("^(?i)jp-", "");
        if (code.matches("[0-9]{5}")) {
            code = "0" + code;
        }
        return LocalGovernments.of(code).filter(one -> !one.kind().equals("ward"));
    }

    /** What is wrong with a code that is nobody's. */
    static String unknown(String written) {
        String code = plain(written).replaceFirst("^(?i)jp-", "");
        String what =
                LocalGovernments.of(code).isPresent()
                        ? "is a ward of a designated city; write the city's code"
                        : LocalGovernments.isWellFormed(code)
                                ? "is the code of no local government; it may have merged"
                                : "is no code; write the six digits of the local government, such as 131016";
        return "'%s' %s".formatted(FilledForm.brief(written), what);
    }

    /** A day as 2026-11-01 or as a spreadsheet writes it, 2026/11/1. */
    static Optional<LocalDate> day(String written) {
        Matcher day = DAY.matcher(plain(written));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }
}
