package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.content.PublicSuffixes.Kind;
import org.dazaifu.response.content.PublicSuffixes.Suffix;
import org.dazaifu.response.content.Verdict.Safe;
import org.dazaifu.response.content.Verdict.Warned;
import org.dazaifu.response.content.Verdict.Withheld;

/** Says of a domain name whether blocking it could hurt others. */
final class NameCheck {

    /**
     * Names that no registry of the public DNS gives out: RFC 6761, 6762, 7686, 8375, 9476, and
     * those that networks use inside without asking.
     */
    private static final Set<String> INSIDE =
            Set.of(
                    "alt",
                    "arpa",
                    "corp",
                    "domain",
                    "example",
                    "home",
                    "internal",
                    "intra",
                    "intranet",
                    "invalid",
                    "lan",
                    "local",
                    "localdomain",
                    "localhost",
                    "mail",
                    "onion",
                    "private",
                    "test",
                    "workgroup");

    /** RFC 6761: for use in documents. */
    private static final List<String> DOCUMENTS =
            List.of("example.com", "example.net", "example.org");

    private final HarmLists lists;
    private final OwnAssets own;

    NameCheck(HarmLists lists, OwnAssets own) {
        this.lists = lists;
        this.own = own;
    }

    Verdict of(Indicator.Name name, String text) {
        Optional<String> against = against(name);
        if (against.isPresent()) {
            return new Withheld(text, against.get());
        }
        List<String> warnings = warnings(name.value());
        return warnings.isEmpty() ? new Safe(name) : new Warned(name, warnings, true);
    }

    /** Why a name may not be blocked. */
    private Optional<String> against(Indicator.Name name) {
        String value = name.value();
        String top = value.substring(value.lastIndexOf('.') + 1);
        Optional<String> mine = own.of(name);
        if (mine.isPresent()) {
            return Optional.of("It belongs to the victim or to you: " + mine.get() + ".");
        }
        if (!value.contains(".")) {
            return Optional.of("It is a single label: a host inside, or a whole top level.");
        }
        if (INSIDE.contains(top)) {
            return Optional.of("Names that end in ." + top + " are for use inside networks.");
        }
        if (!lists.suffixes.hasTop(top)) {
            return Optional.of(
                    "No registry of the public DNS has .%s, as of the list of %s."
                            .formatted(top, lists.dates().get(HarmLists.Part.SUFFIXES)));
        }
        if (DOCUMENTS.stream().anyMatch(name::isWithin)) {
            return Optional.of("It is for use in documents, RFC 6761.");
        }
        if (lists.suffixes.of(value).filter(s -> s.name().equals(value)).isPresent()) {
            return Optional.of("It is a public suffix: strangers have names below it.");
        }
        return listed(value);
    }

    private Optional<String> listed(String value) {
        String bare = value.startsWith("www.") ? value.substring(4) : value;
        String kind = lists.shared.getOrDefault(value, lists.shared.get(bare));
        if (kind != null) {
            return Optional.of("Many unrelated people use it: " + kind + ".");
        }
        if (lists.popular.contains(value) || lists.popular.contains(bare)) {
            return Optional.of("Very many people use it.");
        }
        if (lists.isAboveListed(value)) {
            return Optional.of("Names that very many people use stand below it.");
        }
        Optional<String> vendor = HarmLists.nearest(value, lists.vendors);
        Optional<String> shared = HarmLists.nearest(value, lists.shared.keySet());
        int hosting =
                Math.max(
                        shared.map(String::length).orElse(0),
                        lists.suffixes
                                .of(value)
                                .filter(suffix -> suffix.kind() == Kind.COMPANY)
                                .map(suffix -> suffix.name().length())
                                .orElse(0));
        return vendor.filter(v -> v.length() > hosting)
                .map(v -> "Systems need it: it is at or below " + v + ".");
    }

    /** Who else may be hurt where this very name is blocked. */
    private List<String> warnings(String value) {
        var warnings = new ArrayList<String>();
        Optional<String> shared = HarmLists.nearest(value, lists.shared.keySet());
        Optional<Suffix> company =
                lists.suffixes.of(value).filter(suffix -> suffix.kind() == Kind.COMPANY);
        if (shared.isPresent()) {
            warnings.add(
                    "Shared hosting (%s): strangers have names below %s; block this name alone."
                            .formatted(lists.shared.get(shared.get()), shared.get()));
        } else if (company.isPresent()) {
            warnings.add(
                    "Shared hosting: strangers have names below %s; block this name alone."
                            .formatted(company.get().name()));
        } else {
            HarmLists.nearest(value, lists.popular)
                    .ifPresent(popular ->
                            warnings.add(
                                    "It is below %s, which very many people use; block this name alone."
                                            .formatted(popular)));
        }
        return warnings;
    }
}
