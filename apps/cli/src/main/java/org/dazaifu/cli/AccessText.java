package org.dazaifu.cli;

import java.util.Set;
import java.util.function.Supplier;
import org.dazaifu.exchange.access.Credential;
import org.dazaifu.exchange.access.IssuedToken;
import org.dazaifu.sharing.audience.Audiences;
import org.jspecify.annotations.Nullable;

/** What is told of accounts and of what they prove themselves by. */
final class AccessText {

    private AccessText() {}

    /** Prints a token's secret, alone, and tells people the rest. */
    static void tell(IssuedToken issued) {
        Credential.Token entry = issued.entry();
        System.out.println(issued.token().text());
        System.err.printf(
                "dazaifu: this token of %s is shown this once only; it is valid until %s and revoked by: dazaifu access revoke %s%n",
                entry.account(), entry.expires(), entry.id());
    }

    /** Tells of audiences that do not come with the program; they may be somebody's own. */
    static void warnOfUnknown(Set<String> audiences) {
        Audiences shipped = Audiences.shipped();
        audiences.stream()
                .filter(each -> shipped.named(each).isEmpty())
                .forEach(each ->
                        System.err.println(
                                "dazaifu: note that "
                                        + each
                                        + " is none of the audiences that come with dazaifu (share --list prints them)"));
    }

    static String told(Credential credential) {
        return switch (credential) {
            case Credential.Token t ->
                    "  token %s  %s  %s%s%s%s"
                            .formatted(
                                    t.id(),
                                    t.label(),
                                    state(t.revoked(), () -> "until " + t.expires()),
                                    t.scope().readOnly() ? ", reads only" : "",
                                    t.scope().audience() == null
                                            ? ""
                                            : ", for " + t.scope().audience(),
                                    t.lastUsed() == null
                                            ? ", never used"
                                            : ", used " + t.lastUsed());
            case Credential.Certificate c ->
                    "  certificate %s  %s  %s"
                            .formatted(
                                    c.fingerprint(),
                                    c.subject(),
                                    state(c.revoked(), () -> "until " + c.expires()));
            case Credential.Subject s -> "  subject %s  of %s".formatted(s.subject(), s.issuer());
        };
    }

    private static String state(@Nullable Object revoked, Supplier<String> otherwise) {
        return revoked == null ? otherwise.get() : "revoked " + revoked;
    }
}
