package org.dazaifu.sharing.pseudonym;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audience.Hidden;

/**
 * The pseudonyms of the names of one case for one audience. The same name has the same pseudonym in
 * every case for that audience, and another for any other.
 */
public final class Pseudonyms {

    /** Accounts that every machine has tell nobody apart. */
    private static final Set<String> COMMON =
            Set.of(
                    "system",
                    "root",
                    "administrator",
                    "guest",
                    "local service",
                    "network service",
                    "anonymous logon",
                    "nt authority",
                    "nt service",
                    "builtin",
                    "workgroup",
                    "window manager",
                    "font driver host",
                    "localsystem",
                    "daemon",
                    "nobody",
                    "localhost",
                    "everyone",
                    "users");

    private final AudienceKey key;
    private final Set<Hidden> hidden;
    private final AddressShift addresses;
    private final NameFinder names = new NameFinder();
    private final Map<String, String> byPseudonym = new HashMap<>();
    private final Set<String> originals = new TreeSet<>();

    public Pseudonyms(AudienceKey key, Audience audience) {
        this.key = key;
        this.hidden = audience.unrecognisable();
        this.addresses = new AddressShift(key);
    }

    /** What is to be hidden of an organisation or a person. */
    public void victim(String name) {
        if (hidden.contains(Hidden.VICTIMS)) {
            add(name, "victim-" + key.word("name", folded(name)));
        }
    }

    /**
     * A public address that is to be hidden, as it is written: another of a block that nobody has
     * (240/4, RFC 1112; 3fff::/20, RFC 9637). No structure is kept.
     */
    public void address(String address) {
        if (!hidden.contains(Hidden.ADDRESSES)) {
            return;
        }
        byte[] hash = key.hash("public address", folded(address));
        if (address.indexOf(':') < 0) {
            add(
                    address,
                    "%d.%d.%d.%d"
                            .formatted(
                                    240 | hash[0] & 7,
                                    hash[1] & 255,
                                    hash[2] & 255,
                                    hash[3] & 255));
            return;
        }
        StringBuilder other =
                new StringBuilder("3fff:%x".formatted((hash[0] & 15) << 8 | hash[1] & 255 | 1));
        for (int i = 2; i < 14; i += 2) {
            other.append(":%x".formatted((hash[i] & 255) << 8 | hash[i + 1] & 255 | 1));
        }
        add(address, other.toString());
    }

    /** A host, by its full or its short name; a full name hides its short one and its domain. */
    public void host(String name) {
        if (!hidden.contains(Hidden.HOSTS) || name.matches("[0-9a-fA-F.:]+")) {
            return;
        }
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            add(name, hostWord(name));
            return;
        }
        String domain = name.substring(dot + 1);
        String hiddenDomain = domainWord(domain);
        add(name, hostWord(name.substring(0, dot)) + "." + hiddenDomain);
        add(name.substring(0, dot), hostWord(name.substring(0, dot)));
        if (domain.indexOf('.') > 0) {
            add(domain, hiddenDomain);
        }
    }

    /** An account, by what somebody logs in with or is shown by. */
    public void account(String name) {
        if (!hidden.contains(Hidden.ACCOUNTS)) {
            return;
        }
        int domain = name.indexOf('\\');
        if (domain > 1) {
            add(
                    name.substring(0, domain),
                    "dom-" + key.word("name", folded(name.substring(0, domain))));
        }
        String bare = name.substring(name.lastIndexOf('\\') + 1);
        if (bare.endsWith("$")) {
            host(bare.substring(0, bare.length() - 1));
        } else {
            add(bare, "user-" + key.word("name", folded(bare)));
        }
    }

    /** A mail address. */
    public void mail(String address) {
        int at = address.indexOf('@');
        if (hidden.contains(Hidden.MAIL) && at > 0) {
            add(
                    address,
                    "mail-%s@%s"
                            .formatted(
                                    key.word("mail", folded(address.substring(0, at))),
                                    domainWord(address.substring(at + 1))));
        }
    }

    private String hostWord(String name) {
        return "host-" + key.word("name", folded(name));
    }

    private String domainWord(String domain) {
        return "dom-" + key.word("name", folded(domain)) + ".invalid";
    }

    private void add(String name, String pseudonym) {
        String text = folded(name);
        if (text.length() < 2 || COMMON.contains(text)) {
            return;
        }
        String other = byPseudonym.putIfAbsent(pseudonym, text);
        if (other != null && !other.equals(text) || pseudonym.equals(text)) {
            throw new IllegalStateException("two names have one pseudonym; nothing is released");
        }
        originals.add(text);
        names.add(name, pseudonym);
    }

    /** A text with everything in it that is to be hidden. */
    public String in(String text) {
        String named = names.in(text);
        return hidden.contains(Hidden.ADDRESSES) ? addresses.in(named) : named;
    }

    /** The names that are hidden, in lower case. */
    public Set<String> originals() {
        return Set.copyOf(originals);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
