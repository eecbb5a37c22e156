package org.dazaifu.detection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the accounts of people and services that an event names. Built-in and machine accounts are
 * left out: every log is full of them, and they say nothing about who was used.
 */
final class Accounts {

    private record Pair(String user, String domain) {}

    private static final List<Pair> FIELDS =
            List.of(
                    new Pair("TargetUserName", "TargetDomainName"),
                    new Pair("SubjectUserName", "SubjectDomainName"),
                    new Pair("AccountName", "Domain"),
                    new Pair("User", ""),
                    new Pair("SourceUser", ""),
                    new Pair("TargetUser", ""));

    private static final Set<String> BUILT_IN =
            Set.of(
                    "-",
                    "system",
                    "local service",
                    "network service",
                    "anonymous logon",
                    "localservice",
                    "networkservice",
                    "localsystem",
                    "iusr",
                    "n/a",
                    "none",
                    "null");

    private static final Set<String> BUILT_IN_DOMAINS =
            Set.of(
                    "nt authority",
                    "nt service",
                    "font driver host",
                    "window manager",
                    "nt-autorität",
                    "builtin");

    private Accounts() {}

    /**
     * The accounts a sighting's event names, each once, as {@code DOMAIN\name} where both are
     * recorded.
     */
    static Set<String> of(Sighting sighting) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Pair pair : FIELDS) {
            String user = sighting.value(pair.user());
            String domain = pair.domain().isEmpty() ? null : sighting.value(pair.domain());
            String account = join(domain, user);
            if (account != null) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    private static @Nullable String join(@Nullable String domain, @Nullable String user) {
        if (user == null || user.isBlank() || user.startsWith("S-1-")) {
            return null;
        }
        int backslash = user.indexOf('\\');
        String name = user.substring(backslash + 1).strip();
        String realm =
                backslash > 0 ? user.substring(0, backslash) : domain == null ? "" : domain.strip();
        if (name.isEmpty()
                || name.endsWith("$")
                || BUILT_IN.contains(name.toLowerCase(Locale.ROOT))
                || BUILT_IN_DOMAINS.contains(realm.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return realm.isEmpty() || realm.equals("-") ? name : realm + '\\' + name;
    }
}
