package org.dazaifu.strategy.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;

/**
 * The codes under which a self-assessment counts: those of the official list without wards, which
 * have no administration of their own.
 */
final class AnsweringCodes {

    private static final int OWN_DIGITS = 5;

    private static final List<String> ALL = all();

    private AnsweringCodes() {}

    /** What is wrong with a code, and what to write; empty where nothing is. */
    static Optional<String> wrongWith(String code) {
        Optional<LocalGovernment> known = LocalGovernments.of(code);
        if (known.isPresent()) {
            return isWard(known.get())
                    ? Optional.of(
                            "'%s' is %s, a ward; its city answers: write the city's code"
                                    .formatted(code, known.get().name()))
                    : Optional.empty();
        }
        String what =
                mayHaveBeen(code)
                        ? "'%s' is no local government of the list that this version has, and its answers do not count; it may have merged"
                        : "'%s' is no local government's code: its last digit does not fit the others";
        return Optional.of(what.formatted(code) + "; " + instead(code));
    }

    /** Whether it could be that of one that is not on the list any more; a record keeps those. */
    static boolean mayHaveBeen(String code) {
        return LocalGovernments.isWellFormed(code) && LocalGovernments.of(code).isEmpty();
    }

    /** The one of the same own digits first, as the check digit is what is mistyped most easily. */
    private static String instead(String code) {
        String own = code.substring(0, OWN_DIGITS);
        return ALL.stream()
                .filter(one -> one.startsWith(own))
                .findFirst()
                .or(() -> Nearest.to(code, ALL))
                .flatMap(LocalGovernments::of)
                .map(one -> "did you mean %s (%s)?".formatted(one.code(), one.name()))
                .orElse("write the six digits of the official list, such as 131016");
    }

    private static List<String> all() {
        List<String> codes = new ArrayList<>();
        for (LocalGovernment one : LocalGovernments.all()) {
            if (!isWard(one)) {
                codes.add(one.code());
            }
        }
        return List.copyOf(codes);
    }

    private static boolean isWard(LocalGovernment one) {
        return one.kind().equals("ward");
    }
}
