package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dazaifu.sharing.pseudonym.Pseudonyms;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/**
 * Which names objects bear, and which of them are those of victims, hosts, accounts and mailboxes.
 */
final class Naming {

    private static final Set<String> BEARING =
            Set.of(
                    "name",
                    "aliases",
                    "value",
                    "path",
                    "key",
                    "account_login",
                    "user_id",
                    "display_name",
                    "x_mitre_aliases",
                    "subject",
                    "x_misp_value",
                    "serial_number");

    private Naming() {}

    /** The names that an object bears. */
    static Collection<String> borne(Dictionary object) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, StixValue> entry : object.entries().entrySet()) {
            if (BEARING.contains(entry.getKey())) {
                texts(entry.getValue(), names);
            }
        }
        object.dictionaries("x_misp_attributes")
                .forEach(one -> one.text("value").ifPresent(names::add));
        return names;
    }

    /** What an indicator is about: it bears no name of its own. */
    static Collection<String> sought(Dictionary object) {
        List<String> constants = new ArrayList<>();
        if (object.text("type").orElse("").equals("indicator")
                && object.text("pattern_type").orElse("stix").equals("stix")) {
            object.text("pattern").ifPresent(pattern -> PatternConstants.of(pattern, constants));
        }
        return constants;
    }

    /** Every text in a value. */
    static void texts(StixValue value, Collection<String> into) {
        switch (value) {
            case Text(String text) ->
                    EmbeddedJson.in(text)
                            .ifPresentOrElse(json -> texts(json, into), () -> into.add(text));
            case Items(var values) -> values.forEach(one -> texts(one, into));
            case Dictionary(var entries) ->
                    entries.forEach((name, one) -> {
                        into.add(name);
                        texts(one, into);
                    });
            case StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> {
                // No text.
            }
        }
    }

    /**
     * Tells the pseudonyms what to hide in the objects that go. Every identity is hidden but those
     * that made something of what goes, for whether one is a victim may follow from what does not.
     */
    static void hide(Collection<Dictionary> going, Matter matter, Pseudonyms pseudonyms) {
        Set<String> makers = new HashSet<>();
        going.forEach(object -> object.text("created_by_ref").ifPresent(makers::add));
        Set<String> domains = new HashSet<>();
        for (Dictionary object : going) {
            String type = object.text("type").orElse("");
            String name = object.text("name").orElse("");
            if (type.equals("identity") && !makers.contains(object.text("id").orElse(""))) {
                if (object.text("identity_class").orElse("").equals("system")) {
                    pseudonyms.host(name);
                    domain(name, domains);
                } else {
                    pseudonyms.victim(name);
                    object.texts("aliases").forEach(pseudonyms::victim);
                }
            }
            if (type.equals("user-account")) {
                object.text("account_login").ifPresent(pseudonyms::account);
                object.text("display_name").ifPresent(pseudonyms::account);
                object.text("user_id")
                        .filter(id -> !id.matches("S-1-5-([0-9]{1,2}|32-[0-9]+)|[0-9]{1,5}"))
                        .ifPresent(pseudonyms::account);
            }
        }
        for (Dictionary object : going) {
            String type = object.text("type").orElse("");
            String value = object.text("value").orElse("").toLowerCase(Locale.ROOT);
            if (type.equals("domain-name") && within(value, domains)) {
                pseudonyms.host(value);
            }
            if (type.equals("email-addr")
                    && (within(value.substring(value.indexOf('@') + 1), domains)
                            || object.text("belongs_to_ref").isPresent())) {
                pseudonyms.mail(value);
            }
        }
        for (String name : matter.names()) {
            if (name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+")) {
                pseudonyms.address(name);
            } else {
                pseudonyms.victim(name);
            }
        }
    }

    private static void domain(String host, Set<String> domains) {
        int dot = host.indexOf('.');
        if (dot > 0 && host.indexOf('.', dot + 1) > 0) {
            domains.add(host.substring(dot + 1).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean within(String name, Set<String> domains) {
        for (int at = 0; at >= 0; at = name.indexOf('.', at + 1)) {
            if (domains.contains(at == 0 ? name : name.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
